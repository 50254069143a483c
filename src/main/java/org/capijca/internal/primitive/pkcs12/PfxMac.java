// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.capijca.CapiError.ERROR_INVALID_PASSWORD;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.UnrecoverableKeyException;
import java.util.Optional;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.capijca.internal.primitive.digest.JdkExtendedDigest;
import org.capijca.internal.primitive.pkcs12.PfxPassword.Stretching;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.spec.PfxProtection;

/** The MAC of a file, which detects wrong passwords and altered files. */
final class PfxMac {
  private static final AlgorithmIdentifier SHA_256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
  private static final AlgorithmIdentifier SHA_1 =
      new AlgorithmIdentifier(X509ObjectIdentifiers.id_SHA1, DERNull.INSTANCE);
  private static final int LEGACY_SALT = 8;

  private PfxMac() {}

  /** Computes the expected MAC of a file under one encoding of the password. */
  private interface Computation {
    byte[] mac(PasswordBytes form) throws IOException;
  }

  /**
   * Returns the encoding of the password under which the MAC is correct.
   *
   * @throws IOException if there is none, caused by an UnrecoverableKeyException
   *     (ERROR_INVALID_PASSWORD); if the algorithm is unknown (NTE_BAD_ALGID)
   */
  static PasswordBytes check(MacData given, byte[] content, PfxPassword password, WorkLimit limit)
      throws IOException {
    Optional<PasswordBytes> form =
        find(given, computation(given, content, password, limit), password);
    if (form.isEmpty()) {
      throw new IOException(
          "the password is wrong (null counts as the empty one), or the file has been altered ("
              + ERROR_INVALID_PASSWORD
              + ")",
          ERROR_INVALID_PASSWORD.as(
              UnrecoverableKeyException::new, "the MAC of the file does not match the password"));
    }
    if (given.getIterationCount().bitLength() < Integer.SIZE) {
      password.shareSalt(given.getSalt(), given.getIterationCount().intValue());
    }
    return form.get();
  }

  private static Optional<PasswordBytes> find(
      MacData given, Computation computation, PfxPassword password) throws IOException {
    byte[] expected = given.getMac().getDigest();
    for (PasswordBytes form : password.forms()) {
      if (MessageDigest.isEqual(computation.mac(form), expected)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  private static Computation computation(
      MacData given, byte[] content, PfxPassword password, WorkLimit limit) throws IOException {
    AlgorithmIdentifier algorithm = given.getMac().getAlgorithmId();
    if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBMAC1)) {
      Pbmac1 pbmac1 = Pbmac1.of(algorithm.getParameters());
      return form -> tested(pbmac1.hash(), pbmac1.key(password, form, limit), content);
    }
    var hash = PfxDigests.of(algorithm.getAlgorithm());
    Stretching stretching = new Stretching(given.getSalt(), given.getIterationCount());
    return form -> tested(hash.get(), password.mac(form, hash.get(), stretching, limit), content);
  }

  /** The MAC of PKCS #12 with SHA-256, or with SHA-1 for older readers. */
  static MacData make(
      byte[] content,
      PfxPassword password,
      PfxProtection.Encryption encryption,
      int iterations,
      WorkLimit limit)
      throws IOException {
    return switch (encryption) {
      case AES256_SHA256 ->
          make(content, password, new SHA256Digest(), SHA_256, password.salt(), iterations, limit);
      case TRIPLEDES_SHA1 ->
          make(content, password, new SHA1Digest(), SHA_1, freshSalt(), iterations, limit);
    };
  }

  private static byte[] freshSalt() {
    byte[] salt = new byte[LEGACY_SALT];
    RandomBytes.own().fill(salt);
    return salt;
  }

  private static MacData make(
      byte[] content,
      PfxPassword password,
      ExtendedDigest hash,
      AlgorithmIdentifier algorithm,
      byte[] salt,
      int iterations,
      WorkLimit limit)
      throws IOException {
    KeyParameter key =
        password.mac(
            password.forms().get(0),
            JdkExtendedDigest.preferredTo(hash),
            new Stretching(salt, iterations),
            limit);
    return new MacData(
        new DigestInfo(algorithm, tested(JdkExtendedDigest.preferredTo(hash), key, content)),
        salt,
        iterations);
  }

  private static byte[] tested(ExtendedDigest hash, KeyParameter key, byte[] content) {
    PfxSelfTest.HMAC.require("HMAC of Bouncy Castle");
    return compute(hash, key, content);
  }

  /** Returns the HMAC without its self-test. */
  static byte[] compute(ExtendedDigest hash, KeyParameter key, byte[] content) {
    HMac mac = new HMac(hash);
    mac.init(key);
    mac.update(content, 0, content.length);
    byte[] value = new byte[mac.getMacSize()];
    mac.doFinal(value, 0);
    return value;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCS12PBEParams;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.capijca.internal.primitive.pkcs12.PfxPassword.Stretching;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.spec.PfxProtection;

/** Password-based encryption of parts of a file. */
final class PfxCipher {
  private static final int LEGACY_SALT = 8;

  private PfxCipher() {}

  /** Ciphertext with its algorithm identifier. */
  record Encrypted(AlgorithmIdentifier algorithm, ASN1OctetString data) {}

  static Encrypted encrypt(
      byte[] plain,
      PfxPassword password,
      PfxProtection.Encryption encryption,
      int iterations,
      WorkLimit limit)
      throws IOException {
    return switch (encryption) {
      case AES256_SHA256 -> Pbes2.encrypt(plain, password, iterations, limit);
      case TRIPLEDES_SHA1 -> encryptTripleDes(plain, password, iterations, limit);
    };
  }

  /** Encrypts with a new salt each time, since the salt determines key and IV. */
  private static Encrypted encryptTripleDes(
      byte[] plain, PfxPassword password, int iterations, WorkLimit limit) throws IOException {
    ASN1ObjectIdentifier algorithm = PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC;
    byte[] salt = new byte[LEGACY_SALT];
    RandomBytes.own().fill(salt);
    BlockCipher engine = new DESedeEngine();
    ParametersWithIV key =
        password.keyAndIv(
            password.forms().get(0),
            PbeScheme.of(algorithm).orElseThrow(),
            new Stretching(salt, iterations),
            engine.getBlockSize(),
            limit);
    try {
      return new Encrypted(
          new AlgorithmIdentifier(algorithm, new PKCS12PBEParams(salt, iterations)),
          new DEROctetString(Ciphering.cbc(true, engine, key, plain)));
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns the plaintext; the caller wipes it if it is secret.
   *
   * @throws InvalidCipherTextException if the password is wrong or the data are damaged
   * @throws IOException if the algorithm is unknown (NTE_BAD_ALGID), or its parameters are invalid
   *     or exceed the work limit (NTE_BAD_DATA)
   */
  static byte[] decrypt(
      Encrypted encrypted, PfxPassword password, PasswordBytes form, WorkLimit limit)
      throws IOException, InvalidCipherTextException {
    ASN1ObjectIdentifier algorithm = encrypted.algorithm().getAlgorithm();
    if (algorithm.equals(PKCSObjectIdentifiers.id_PBES2)) {
      return Pbes2.decrypt(encrypted, password, form, limit);
    }
    PbeScheme scheme =
        PbeScheme.of(algorithm)
            .orElseThrow(() ->
                NTE_BAD_ALGID.as(
                    IOException::new,
                    "the encryption "
                        + algorithm
                        + "; allowed PBES2, PBES1, and PKCS #12 with 3DES, RC2 or RC4"));
    return decrypt(scheme, encrypted, password, form, limit);
  }

  private static byte[] decrypt(
      PbeScheme scheme,
      Encrypted encrypted,
      PfxPassword password,
      PasswordBytes form,
      WorkLimit limit)
      throws IOException, InvalidCipherTextException {
    PKCS12PBEParams parameters = PKCS12PBEParams.getInstance(encrypted.algorithm().getParameters());
    Stretching stretching = new Stretching(parameters.getIV(), parameters.getIterations());
    byte[] data = encrypted.data().getOctets();
    if (scheme.block() == null) {
      return Ciphering.rc4(
          password.keyAndIv(form, scheme, stretching, 0, limit).getParameters(), data);
    }
    BlockCipher engine = scheme.block().get();
    return Ciphering.cbc(
        false,
        engine,
        password.keyAndIv(form, scheme, stretching, engine.getBlockSize(), limit),
        data);
  }
}

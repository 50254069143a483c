package org.capijca.internal.engine.pkcs12;

import static org.capijca.CapiError.ERROR_INVALID_PASSWORD;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.UnrecoverableKeyException;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The MAC over a file, by which a wrong password or an altered file shows itself. */
final class PfxMac {
  private static final AlgorithmIdentifier SHA_256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);

  private PfxMac() {}

  /**
   * Fails unless the MAC is right.
   *
   * @throws IOException if there is none (NTE_BAD_DATA); if it is not that of content and password,
   *     caused by an UnrecoverableKeyException (ERROR_INVALID_PASSWORD)
   */
  static void check(MacData given, byte[] content, PfxPassword password, WorkLimit limit)
      throws IOException {
    if (given == null) {
      throw NTE_BAD_DATA.as(
          IOException::new, "the file has no MAC by which it could be known to be intact");
    }
    int count = limit.spend(given.getIterationCount());
    ExtendedDigest hash = PfxDigests.of(given.getMac().getAlgorithmId().getAlgorithm());
    boolean right =
        matches(given, password.mac(hash, given.getSalt(), count, false), hash, content)
            || (password.isEmpty()
                && matches(given, password.mac(hash, given.getSalt(), count, true), hash, content));
    if (!right) {
      throw new IOException(
          "the password is wrong, or the file has been altered",
          ERROR_INVALID_PASSWORD.as(
              UnrecoverableKeyException::new, "the MAC of the file is not that of the password"));
    }
    password.shareSalt(given.getSalt(), count);
  }

  private static boolean matches(
      MacData given, KeyParameter key, ExtendedDigest hash, byte[] content) {
    return MessageDigest.isEqual(compute(hash, key, content), given.getMac().getDigest());
  }

  static MacData make(byte[] content, PfxPassword password) {
    SHA256Digest hash = new SHA256Digest();
    byte[] salt = password.salt();
    KeyParameter key = password.mac(hash, salt, password.iterations(), false);
    return new MacData(
        new DigestInfo(SHA_256, compute(hash, key, content)), salt, password.iterations());
  }

  private static byte[] compute(ExtendedDigest hash, KeyParameter key, byte[] content) {
    HMac mac = new HMac(hash);
    mac.init(key);
    mac.update(content, 0, content.length);
    byte[] value = new byte[mac.getMacSize()];
    mac.doFinal(value, 0);
    return value;
  }
}

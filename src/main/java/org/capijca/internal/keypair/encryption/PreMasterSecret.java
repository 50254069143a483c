// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.encryption;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.session.UnwrappedKeys;

/**
 * The RSA-encrypted pre-master secret of a TLS client. If the ciphertext does not decrypt to 48
 * bytes, the result is 48 random bytes: the handshake fails later without revealing the cause (RFC
 * 5246 section 7.4.7.1). The caller checks the version in the first two bytes in the same way.
 */
final class PreMasterSecret {
  /** The name that JSSE uses. */
  static final String ALGORITHM = "TlsRsaPremasterSecret";

  private static final int LENGTH = 48;

  private PreMasterSecret() {}

  /** The decryption, which returns a copy of the substitute if it fails. */
  interface Decryption {
    byte[] decryptOr(byte[] substitute) throws GeneralSecurityException;
  }

  /**
   * Returns the secret, or random bytes.
   *
   * @throws InvalidKeyException if the length of the data is not that of the modulus (NTE_BAD_DATA)
   */
  static SecretKey unwrap(Decryption decryption, RandomBytes random) throws InvalidKeyException {
    byte[] substitute = new byte[LENGTH];
    random.fill(substitute);
    byte[] secret = substitute;
    try {
      secret = decryption.decryptOr(substitute);
      return new SecretKeySpec(secret, ALGORITHM);
    } catch (GeneralSecurityException e) {
      throw UnwrappedKeys.refusal();
    } finally {
      Arrays.fill(substitute, (byte) 0);
      Arrays.fill(secret, (byte) 0);
    }
  }
}

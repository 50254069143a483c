// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.encryption;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.Optional;
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
  private static final byte[] NONE = {};

  private PreMasterSecret() {}

  /** Returns the decrypted data; empty if decryption fails. */
  interface Decryption {
    Optional<byte[]> decrypt() throws GeneralSecurityException;
  }

  /**
   * Returns the secret, or random bytes.
   *
   * @throws InvalidKeyException if the length of the data is not that of the modulus (NTE_BAD_DATA)
   */
  static SecretKey unwrap(Decryption decryption, RandomBytes random) throws InvalidKeyException {
    byte[] secret = new byte[LENGTH];
    random.fill(secret);
    byte[] decrypted = NONE;
    try {
      decrypted = decryption.decrypt().orElse(NONE);
    } catch (GeneralSecurityException e) {
      throw UnwrappedKeys.refusal();
    }
    byte[] candidate = Arrays.copyOf(decrypted, LENGTH);
    try {
      select(secret, candidate, decrypted.length);
      return new SecretKeySpec(secret, ALGORITHM);
    } finally {
      Arrays.fill(decrypted, (byte) 0);
      Arrays.fill(candidate, (byte) 0);
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** Copies the candidate over the random secret if its length is right, without a branch. */
  private static void select(byte[] secret, byte[] candidate, int length) {
    int difference = length ^ LENGTH;
    int wrong = (difference | -difference) >> (Integer.SIZE - 1);
    for (int i = 0; i < LENGTH; i++) {
      secret[i] = (byte) ((secret[i] & wrong) | (candidate[i] & ~wrong));
    }
  }
}

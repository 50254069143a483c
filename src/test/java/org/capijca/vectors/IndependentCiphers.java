// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.RC2ParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.interfaces.CapiSecretKey;

/** Computes salted RC2 and RC4 with the JDK's provider, to determine which result is correct. */
final class IndependentCiphers {
  private static final String PROVIDER = "SunJCE";

  private IndependentCiphers() {}

  /**
   * Encrypts a message with a key of this provider; null unless the key is an exportable RC2 or RC4
   * key.
   */
  static String encrypt(CapiSecretKey key, byte[] message) {
    if (key.getEncoded() == null) {
      return null;
    }
    return encrypt(
        key.getAlgId().name(),
        SessionKeyFacts.keyValue(key),
        key.getSalt(),
        key.getEffectiveKeyLength(),
        message);
  }

  /** Encrypts a message in one call with the zero IV; null unless the algorithm is RC2 or RC4. */
  static String encrypt(
      String algId, byte[] value, byte[] salt, int effectiveBits, byte[] message) {
    return run(Cipher.ENCRYPT_MODE, algId, value, salt, effectiveBits, message, true);
  }

  /** Decrypts a message, or the whole blocks at its start. */
  static String decrypt(
      String algId, byte[] value, byte[] salt, int effectiveBits, byte[] message, boolean last) {
    return run(Cipher.DECRYPT_MODE, algId, value, salt, effectiveBits, message, last);
  }

  private static String run(
      int opmode,
      String algId,
      byte[] value,
      byte[] salt,
      int effectiveBits,
      byte[] message,
      boolean padded) {
    byte[] salted = Arrays.copyOf(value, value.length + salt.length);
    System.arraycopy(salt, 0, salted, value.length, salt.length);
    try {
      Cipher cipher;
      if (algId.equals("CALG_RC4")) {
        cipher = Cipher.getInstance("ARCFOUR", PROVIDER);
        cipher.init(opmode, new SecretKeySpec(salted, "ARCFOUR"));
      } else if (algId.equals("CALG_RC2")) {
        cipher =
            Cipher.getInstance(padded ? "RC2/CBC/PKCS5Padding" : "RC2/CBC/NoPadding", PROVIDER);
        cipher.init(
            opmode,
            new SecretKeySpec(salted, "RC2"),
            new RC2ParameterSpec(effectiveBits, new byte[8]));
      } else {
        return null;
      }
      return Vectors.hex(cipher.doFinal(message));
    } catch (GeneralSecurityException e) {
      return null; // a length that the JDK does not support
    }
  }
}

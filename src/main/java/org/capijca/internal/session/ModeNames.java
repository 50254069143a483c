// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.security.InvalidKeyException;
import java.util.Map;
import org.capijca.CipherMode;

/** The JCA names of the modes that the Microsoft CSPs implement. */
public final class ModeNames {
  /**
   * The feedback width of CFB in bits. The CryptSetKeyParam page allows other values of
   * KP_MODE_BITS, but no Microsoft CSP is known to implement them, and .NET refuses them; so does
   * this provider.
   */
  private static final int CFB_BITS = 8;

  /** CFB of 8 bits, the only mode that works on single bytes. */
  public static final String CFB = "CFB8";

  private static final Map<CipherMode, String> NAMES =
      Map.of(
          CipherMode.CRYPT_MODE_CBC, "CBC",
          CipherMode.CRYPT_MODE_ECB, "ECB",
          CipherMode.CRYPT_MODE_CFB, CFB);

  private ModeNames() {}

  /** Returns whether the Microsoft CSPs encrypt in that mode. */
  static boolean isImplemented(CipherMode mode) {
    return NAMES.containsKey(mode);
  }

  /**
   * Returns the JCA name of a key's mode; null for stream ciphers.
   *
   * @throws InvalidKeyException if no Microsoft CSP implements the mode (NTE_BAD_ALGID, the result
   *     of CryptEncrypt in the Wine test suite) or the feedback width (NTE_BAD_DATA)
   */
  public static String of(SessionKey key) throws InvalidKeyException {
    CipherMode mode = key.getMode();
    if (mode == null) {
      return null;
    }
    String name = NAMES.get(mode);
    if (name == null) {
      throw NTE_BAD_ALGID.as(
          InvalidKeyException::new,
          mode + " is not implemented by the Microsoft CSPs; allowed " + NAMES.keySet());
    }
    if (mode == CipherMode.CRYPT_MODE_CFB && key.getModeBits() != CFB_BITS) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new,
          "feedback of " + key.getModeBits() + " bits is not implemented; allowed " + CFB_BITS);
    }
    return name;
  }
}

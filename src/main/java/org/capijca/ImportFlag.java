// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The dwFlags of CryptImportKey (CryptImportKey page).
 *
 * @since 0.1
 */
public enum ImportFlag implements NumericConstant {
  /** The imported key can be exported again. */
  CRYPT_EXPORTABLE(0x001),
  /** The user is asked for consent when the imported key is used; only for key pairs. */
  CRYPT_USER_PROTECTED(0x002),
  /** A 40-bit RC2 or RC4 key is imported without salt. */
  CRYPT_NO_SALT(0x010),

  /** The key in a SIMPLEBLOB is padded as PKCS #1 v2 says. */
  CRYPT_OAEP(0x040),

  /** A key of any length for CALG_HMAC, which travels as CALG_RC2. */
  CRYPT_IPSEC_HMAC_KEY(0x100);

  private final int value;

  ImportFlag(int value) {
    this.value = value;
  }

  /**
   * Returns the bit in dwFlags.
   *
   * @return the bit in dwFlags
   */
  @Override
  public int value() {
    return value;
  }

  /**
   * Returns the flags that are set in dwFlags.
   *
   * @param dwFlags the bits
   * @return the flags, unmodifiable
   * @throws IllegalArgumentException if a bit is set that is not a flag of CryptImportKey
   *     (NTE_BAD_FLAGS)
   */
  public static Set<ImportFlag> fromBits(int dwFlags) {
    return NumericConstant.fromBits(ImportFlag.class, dwFlags);
  }

  /**
   * Returns the bits of flags.
   *
   * @param flags the flags
   * @return dwFlags
   */
  public static int toBits(Collection<ImportFlag> flags) {
    return NumericConstant.toBits(flags);
  }

  /**
   * Returns the flag of a header name, in upper or lower case.
   *
   * @param name the name
   * @return the flag; empty if there is none of that name
   */
  public static Optional<ImportFlag> fromName(String name) {
    return NumericConstant.fromName(ImportFlag.class, name);
  }
}

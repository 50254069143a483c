// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The dwFlags of CryptExportKey (CryptExportKey page).
 *
 * @since 0.1
 */
public enum ExportFlag implements NumericConstant {
  /** Not used. */
  CRYPT_Y_ONLY(0x01),

  /** A SIMPLEBLOB of an SSL 2.0 master key whose padding tells that the client knows SSL 3.0. */
  CRYPT_SSL2_FALLBACK(0x02),

  /** Of an OPAQUEKEYBLOB, which is not written here. */
  CRYPT_DESTROYKEY(0x04),

  /** The key in a SIMPLEBLOB is padded as PKCS #1 v2 says. */
  CRYPT_OAEP(0x40),

  /** A DSS or Diffie-Hellman BLOB of version 3. */
  CRYPT_BLOB_VER3(0x80);

  private final int value;

  ExportFlag(int value) {
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
   * @throws IllegalArgumentException if a bit is set that is not a flag of CryptExportKey
   *     (NTE_BAD_FLAGS)
   */
  public static Set<ExportFlag> fromBits(int dwFlags) {
    return NumericConstant.fromBits(ExportFlag.class, dwFlags);
  }

  /**
   * Returns the bits of flags.
   *
   * @param flags the flags
   * @return dwFlags
   */
  public static int toBits(Collection<ExportFlag> flags) {
    return NumericConstant.toBits(flags);
  }

  /**
   * Returns the flag of a header name, in upper or lower case.
   *
   * @param name the name
   * @return the flag; empty if there is none of that name
   */
  public static Optional<ExportFlag> fromName(String name) {
    return NumericConstant.fromName(ExportFlag.class, name);
  }
}

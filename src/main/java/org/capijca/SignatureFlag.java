// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The dwFlags of CryptSignHash and CryptVerifySignature.
 *
 * @since 0.1
 */
public enum SignatureFlag implements NumericConstant {
  /** The hash value is signed as it is, without a DigestInfo that names its algorithm. */
  CRYPT_NOHASHOID(0x1),

  /** Not used (CryptSignHash page). */
  CRYPT_TYPE2_FORMAT(0x2),

  /** ANSI X9.31 in place of PKCS #1. */
  CRYPT_X931_FORMAT(0x4);

  private final int value;

  SignatureFlag(int value) {
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
   * @throws IllegalArgumentException if a bit is set that is not a flag of CryptSignHash
   *     (NTE_BAD_FLAGS)
   */
  public static Set<SignatureFlag> fromBits(int dwFlags) {
    return NumericConstant.fromBits(SignatureFlag.class, dwFlags);
  }

  /**
   * Returns the bits of flags.
   *
   * @param flags the flags
   * @return dwFlags
   */
  public static int toBits(Collection<SignatureFlag> flags) {
    return NumericConstant.toBits(flags);
  }

  /**
   * Returns the flag of a header name, in upper or lower case.
   *
   * @param name the name
   * @return the flag; empty if there is none of that name
   */
  public static Optional<SignatureFlag> fromName(String name) {
    return NumericConstant.fromName(SignatureFlag.class, name);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.util.Arrays;
import java.util.Collection;
import org.capijca.DwFlags;
import org.capijca.KeyFlag;

/**
 * The part that the builders of specs with the dwFlags of CryptGenKey or CryptDeriveKey have in
 * common.
 *
 * @param <B> the builder itself
 */
abstract class DwFlagsBuilder<B extends DwFlagsBuilder<B>> {
  /** The dwFlags that have been set. */
  DwFlags dwFlags = DwFlags.NONE;

  DwFlagsBuilder() {}

  /** Returns this builder. */
  abstract B self();

  /**
   * Sets key length and flags as one number, in place of those set before. A usual key length in
   * the place of the flags is logged once, with the way to write it.
   *
   * @param dwFlags the key length in bits in the upper 16 bits, flags in the lower 16
   * @return this builder
   * @throws IllegalArgumentException if bit 0x20 is set, which is not a flag (NTE_BAD_FLAGS)
   * @since 0.1
   */
  public B dwFlags(int dwFlags) {
    this.dwFlags = DwFlags.fromBits(dwFlags);
    if (this.dwFlags.probableKeyLength() != 0) {
      KeyLengthWarning.log(this.dwFlags, getClass().getEnclosingClass());
    }
    return self();
  }

  /**
   * Sets the key length.
   *
   * @param bits the length in bits, 0 for the default of the algorithm
   * @return this builder
   * @throws IllegalArgumentException if the length does not fit in 16 bits
   *     (ERROR_INVALID_PARAMETER)
   * @since 0.1
   */
  public B keyLength(int bits) {
    dwFlags = dwFlags.withKeyLength(bits);
    return self();
  }

  /**
   * Adds flags.
   *
   * @param flags the flags
   * @return this builder
   * @since 0.1
   */
  public B flags(KeyFlag... flags) {
    return flags(Arrays.asList(Arguments.notNull(flags, "flags")));
  }

  /**
   * Adds flags.
   *
   * @param flags the flags
   * @return this builder
   * @since 0.1
   */
  public B flags(Collection<KeyFlag> flags) {
    dwFlags = dwFlags.withFlags(Arguments.notNull(flags, "flags"));
    return self();
  }
}

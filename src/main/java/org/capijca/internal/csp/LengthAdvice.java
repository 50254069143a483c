// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.function.IntPredicate;

/** What a refused key length was probably meant to be. */
final class LengthAdvice {
  private static final int LENGTH_SHIFT = 16;
  private static final int MAX_BYTES = 0xFFFF / Byte.SIZE;

  /** Session keys have any number of bytes up to this; the usual key pairs a multiple of 64. */
  private static final int MAX_SESSION_KEY = 32;

  private static final int USUAL_STEP = 64;

  private LengthAdvice() {}

  /**
   * Returns a sentence for lengths in bytes, and for those that have been shifted as in dwFlags;
   * empty for others.
   *
   * @param accepts whether a length in bits is allowed
   */
  static String of(int length, IntPredicate accepts) {
    boolean usual = length > 0 && (length <= MAX_SESSION_KEY || length % USUAL_STEP == 0);
    if (usual && length <= MAX_BYTES && accepts.test(length * Byte.SIZE)) {
      return ". Lengths are in bits: %d bytes are %d bits".formatted(length, length * Byte.SIZE);
    }
    int unshifted = length >>> LENGTH_SHIFT;
    return unshifted != 0 && accepts.test(unshifted)
        ? ". The shift by 16 bits is for dwFlags only: " + unshifted
        : "";
  }
}

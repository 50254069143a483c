// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.function.IntPredicate;
import org.capijca.CspAlgorithm;

/** The message for a refused key length. */
final class LengthRefusal {
  private static final int LENGTH_SHIFT = 16;
  private static final int MAX_BYTES = 0xFFFF / Byte.SIZE;

  /** Session keys have any number of bytes up to this; the usual key pairs a multiple of 64. */
  private static final int MAX_SESSION_KEY = 32;

  private static final int USUAL_STEP = 64;

  private LengthRefusal() {}

  /**
   * Returns the message.
   *
   * @param limits the algorithm and its CSP
   * @param length the refused length
   * @param allowed the allowed lengths in words
   * @param accepts whether a length in bits is allowed
   */
  static String message(CspAlgorithm limits, int length, String allowed, IntPredicate accepts) {
    return "keyLength "
        + length
        + " is not valid for "
        + limits.algId()
        + " in "
        + limits.csp()
        + "; allowed "
        + allowed
        + advice(length, accepts);
  }

  /**
   * Returns a sentence for lengths in bytes, and for those that have been shifted as in dwFlags;
   * empty for others.
   */
  private static String advice(int length, IntPredicate accepts) {
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

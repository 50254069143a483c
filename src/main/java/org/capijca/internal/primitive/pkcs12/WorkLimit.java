// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.math.BigInteger;

/**
 * Bounds what a file can make its reader compute: the counts of all its derivations together. The
 * bound is twice what the JDK allows for one.
 */
final class WorkLimit {
  private static final int ITERATIONS = 10_000_000;

  private int left = ITERATIONS;

  /** The count of one more derivation. */
  int spend(BigInteger iterations) throws IOException {
    if (iterations.signum() <= 0 || iterations.compareTo(BigInteger.valueOf(left)) > 0) {
      throw NTE_BAD_DATA.as(
          IOException::new,
          "an iteration count of "
              + (iterations.bitLength() > Long.SIZE ? "more than 64 bits" : iterations)
              + "; allowed 1 to "
              + ITERATIONS
              + " in the whole file");
    }
    left -= iterations.intValue();
    return iterations.intValue();
  }
}

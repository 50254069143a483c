// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import java.util.Arrays;
import org.capijca.internal.primitive.SelfTest;

/**
 * The self-test of the source of random bytes, which has no known answer: a source that is broken
 * completely, such as a device that only returns zeros, repeats itself.
 */
final class SystemSourceSelfTest extends SelfTest {
  private static final int LENGTH = 16;

  private final RandomBytes source;

  SystemSourceSelfTest(RandomBytes source) {
    this.source = source;
  }

  /** Returns whether two draws of 128 bits differ, and neither half of either repeats the other. */
  @Override
  protected boolean passes() {
    byte[] first = new byte[LENGTH];
    byte[] second = new byte[LENGTH];
    source.fill(first);
    source.fill(second);
    return !Arrays.equals(first, second) && !repeats(first) && !repeats(second);
  }

  private static boolean repeats(byte[] draw) {
    return Arrays.equals(draw, 0, LENGTH / 2, draw, LENGTH / 2, LENGTH);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import java.util.Arrays;

/**
 * A few random bytes of the operating system, drawn at once. Not for two threads at a time.
 *
 * <p>They are not used longer than 100 ms after they were drawn, so that a copied or restored
 * process soon goes its own way, and each is wiped as it is handed out.
 */
final class RandomBatch {
  static final int SIZE = 1024;

  private static final long MAX_AGE_NANOS = 100_000_000;

  private final byte[] bytes = new byte[SIZE];
  private int position = SIZE;
  private long drawnAt;

  /** Fills the array, which is not longer than a batch. */
  void take(byte[] target, SystemSource source) {
    long now = System.nanoTime();
    if (SIZE - position < target.length || now - drawnAt > MAX_AGE_NANOS) {
      source.read(bytes);
      position = 0;
      drawnAt = now;
    }
    System.arraycopy(bytes, position, target, 0, target.length);
    Arrays.fill(bytes, position, position + target.length, (byte) 0);
    position += target.length;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import java.util.Arrays;

/**
 * A small buffer of random bytes of the operating system. Not thread-safe.
 *
 * <p>The bytes are discarded after 100 ms, so that a copied or restored process soon draws its own,
 * and each byte is wiped when it is used.
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

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import java.util.Arrays;

/**
 * A small buffer of random bytes of the operating system. Not thread-safe.
 *
 * <p>The bytes are discarded after 100 ms, so that a copied or restored process soon draws its own,
 * and each byte is wiped when it is used. A thread that uses a batch up in that time gets a larger
 * one next, because one call of the system takes as long as some hundred bytes.
 */
final class RandomBatch {
  /** Length in bytes of the first batch, and of one after a batch that was discarded. */
  static final int FIRST = 1024;

  /** Length in bytes of a batch after one that was used up. */
  static final int LARGEST = 4096;

  private static final long MAX_AGE_NANOS = 100_000_000;

  private byte[] bytes = {};
  private int position;
  private long drawnAt;

  /** Fills the array, which is not longer than the first batch. */
  void take(byte[] target, SystemSource source) {
    take(target, source, System.nanoTime());
  }

  /**
   * Fills the array at a given time.
   *
   * @param now in nanoseconds, of the clock that all calls are given
   */
  void take(byte[] target, SystemSource source, long now) {
    boolean old = now - drawnAt > MAX_AGE_NANOS;
    if (old || bytes.length - position < target.length) {
      draw(old || bytes.length == 0 ? FIRST : LARGEST, source);
      drawnAt = now;
    }
    System.arraycopy(bytes, position, target, 0, target.length);
    Arrays.fill(bytes, position, position + target.length, (byte) 0);
    position += target.length;
  }

  /** Replaces what is left, which is wiped. */
  private void draw(int length, SystemSource source) {
    if (bytes.length != length) {
      Arrays.fill(bytes, (byte) 0);
      bytes = new byte[length];
    }
    source.read(bytes);
    position = 0;
  }

  /** Returns the number of bytes that have not been used. */
  int remaining() {
    return bytes.length - position;
  }
}

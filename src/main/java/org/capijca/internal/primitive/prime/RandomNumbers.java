// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.util.Arrays;
import org.capijca.internal.primitive.random.RandomBytes;

/** Generates uniform random numbers. */
final class RandomNumbers {
  private RandomNumbers() {}

  /** Returns a number of at most this many bits. */
  static BigInteger ofBits(int bits, RandomBytes random) {
    byte[] bytes = new byte[(bits + Byte.SIZE - 1) / Byte.SIZE];
    random.fill(bytes);
    if (bytes.length > 0) {
      bytes[0] &= (byte) (0xFF >>> (bytes.length * Byte.SIZE - bits));
    }
    BigInteger number = new BigInteger(1, bytes);
    Arrays.fill(bytes, (byte) 0);
    return number;
  }

  /**
   * Returns a number from {@code low} to {@code high - 1}; draws again until one falls in between.
   */
  static BigInteger between(BigInteger low, BigInteger high, RandomBytes random) {
    BigInteger range = high.subtract(low);
    int bits = range.subtract(BigInteger.ONE).bitLength();
    BigInteger offset;
    do {
      offset = ofBits(bits, random);
    } while (offset.compareTo(range) >= 0);
    return low.add(offset);
  }
}

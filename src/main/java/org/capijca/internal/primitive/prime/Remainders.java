// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Computes the remainders of a number modulo many small primes at once.
 *
 * <p>Uses doubles, because the compiler turns this loop into vector instructions: every
 * intermediate value is below 2^53, where doubles are exact, as a prime and a word of the number
 * have 53 bits together. A remainder is between -p and p until it is corrected at the end.
 */
final class Remainders {
  private static final int EXACT_BITS = 53;

  private Remainders() {}

  /** {@code number mod p} for each p, in 0 to p - 1. */
  static int[] of(BigInteger number, SmallPrimes small) {
    int wordBits = EXACT_BITS - small.limitBits;
    double[] words = words(number, wordBits);
    double radix = 1L << wordBits;
    int[] result = new int[small.primes.length];
    double[] remainders = new double[SmallPrimes.BLOCK];
    for (int block = 0; block < small.divisors.length; block++) {
      Arrays.fill(remainders, 0);
      for (double word : words) {
        step(remainders, small.divisors[block], small.reciprocals[block], radix, word);
      }
      int from = block * SmallPrimes.BLOCK;
      int length = Math.min(SmallPrimes.BLOCK, result.length - from);
      for (int i = 0; i < length; i++) {
        result[from + i] = reduced((int) remainders[i], small.primes[from + i]);
      }
    }
    return result;
  }

  /** Returns the number in words of this many bits, highest first. */
  private static double[] words(BigInteger number, int wordBits) {
    double[] words = new double[(number.bitLength() + wordBits - 1) / wordBits];
    long mask = (1L << wordBits) - 1;
    for (int i = 0; i < words.length; i++) {
      words[words.length - 1 - i] = number.shiftRight(i * wordBits).longValue() & mask;
    }
    return words;
  }

  private static void step(
      double[] remainders, double[] divisors, double[] reciprocals, double radix, double word) {
    for (int i = 0; i < remainders.length; i++) {
      double value = remainders[i] * radix + word;
      remainders[i] = value - Math.rint(value * reciprocals[i]) * divisors[i];
    }
  }

  /** From between -p and p to 0 to p - 1, without a branch or a division. */
  private static int reduced(int remainder, int prime) {
    int notNegative = remainder + (prime & remainder >> (Integer.SIZE - 1));
    int less = notNegative - prime;
    return less + (prime & less >> (Integer.SIZE - 1));
  }
}

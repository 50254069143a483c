// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The odd primes below a limit, also as doubles in blocks, with their reciprocals. */
final class SmallPrimes {
  /** The number of primes per block: they fit into the level 1 cache with their reciprocals. */
  static final int BLOCK = 512;

  /** For trial division of single candidates: about the cost of a tenth of a base-2 test. */
  static final SmallPrimes FEW = new SmallPrimes(12);

  /** e to the power of Euler's constant. */
  private static final double MERTENS = 1.781;

  private static final int[] SIEVE_LIMIT_BITS = {15, 16, 17, 19, 20, 21, 22, 23};
  private static final int[] UP_TO_PRIME_BITS = {
    256, 384, 512, 768, 1024, 1536, 2048, Integer.MAX_VALUE
  };

  /** A prime whose inverse has to be computed takes six to eight times as long. */
  private static final int INVERSION_COST_BITS = 3;

  /** By limit, in soft references: the largest takes 11 MB. */
  private static final Map<Integer, SoftReference<SmallPrimes>> CACHE = new HashMap<>();

  /** All primes are below 2^limitBits. */
  final int limitBits;

  final int[] primes;

  /** The primes in blocks; the last is padded with ones. */
  final double[][] divisors;

  /** The reciprocal of each divisor. */
  final double[][] reciprocals;

  private SmallPrimes(int limitBits) {
    this.limitBits = limitBits;
    primes = oddPrimesBelow(1 << limitBits);
    int blocks = (primes.length + BLOCK - 1) / BLOCK;
    divisors = new double[blocks][BLOCK];
    reciprocals = new double[blocks][BLOCK];
    for (int i = 0; i < blocks * BLOCK; i++) {
      double divisor = i < primes.length ? primes[i] : 1;
      divisors[i / BLOCK][i % BLOCK] = divisor;
      reciprocals[i / BLOCK][i % BLOCK] = 1 / divisor;
    }
  }

  /**
   * Returns the primes to sieve odd numbers with in a search for primes of that many bits: more for
   * longer primes, whose tests cost more. Limits by measurement.
   */
  static SmallPrimes forPrimesOf(int bits) {
    return below(limitBits(bits));
  }

  /** Returns the same for numbers with another step, which has to be inverted modulo each prime. */
  static SmallPrimes forStepsToPrimesOf(int bits) {
    return below(limitBits(bits) - INVERSION_COST_BITS);
  }

  private static int limitBits(int primeBits) {
    int size = 0;
    while (primeBits > UP_TO_PRIME_BITS[size]) {
      size++;
    }
    return SIEVE_LIMIT_BITS[size];
  }

  /** Returns the odd primes below two to the power of {@code limitBits}. */
  static SmallPrimes below(int limitBits) {
    synchronized (CACHE) {
      SoftReference<SmallPrimes> kept = CACHE.get(limitBits);
      SmallPrimes primes = kept == null ? null : kept.get();
      if (primes == null) {
        primes = new SmallPrimes(limitBits);
        CACHE.put(limitBits, new SoftReference<>(primes));
      }
      return primes;
    }
  }

  /**
   * How many numbers of that many bits without a factor among these are tested, on average, for one
   * prime (Mertens' third theorem).
   */
  long testsForPrimeOf(int bits) {
    double naturalLogarithm = bits * Math.log(2);
    return Math.round(naturalLogarithm / (MERTENS * Math.log(primes[primes.length - 1])));
  }

  private static int[] oddPrimesBelow(int limit) {
    BitSet composite = new BitSet(limit);
    for (int n = 3; n * n < limit; n += 2) {
      if (!composite.get(n)) {
        for (int multiple = n * n; multiple < limit; multiple += 2 * n) {
          composite.set(multiple);
        }
      }
    }
    int[] primes = new int[limit / 2];
    int count = 0;
    for (int n = 3; n < limit; n += 2) {
      if (!composite.get(n)) {
        primes[count++] = n;
      }
    }
    return Arrays.copyOf(primes, count);
  }
}

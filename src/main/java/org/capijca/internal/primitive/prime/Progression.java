// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.util.BitSet;

/**
 * The numbers {@code first + i * step} without those that a small prime divides: a sieve of windows
 * over an arithmetic progression.
 */
final class Progression {
  private static final int WINDOW = 2048;

  /** For a prime that divides no number of the progression. */
  private static final int NEVER = Integer.MAX_VALUE;

  private final BigInteger first;
  private final BigInteger step;
  private final int[] primes;
  private final int[] nextHits;
  private final BitSet struck = new BitSet(WINDOW);
  private int windowStart;
  private int index = -1;

  /**
   * @param step even, and without a factor in common with {@code first}
   */
  Progression(BigInteger first, BigInteger step, SmallPrimes small) {
    this.first = first;
    this.step = step;
    this.primes = small.primes;
    this.nextHits = Remainders.of(first, small);
    if (step.equals(BigInteger.TWO)) {
      turnIntoHitsOfOddNumbers(nextHits, primes);
    } else {
      turnIntoHits(nextHits, Remainders.of(step, small), primes);
    }
    strike();
  }

  /**
   * Turns remainders of {@code first}, in place, into the least i at which each prime divides the
   * i-th odd number from there on; without a branch.
   */
  private static void turnIntoHitsOfOddNumbers(int[] remainders, int[] primes) {
    for (int i = 0; i < remainders.length; i++) {
      int prime = primes[i];
      int missing = prime - remainders[i];
      int half = (missing + (prime & -(missing & 1))) >> 1;
      int less = half - prime;
      remainders[i] = less + (prime & less >> (Integer.SIZE - 1));
    }
  }

  /** The same for {@code first + i * step}. */
  private static void turnIntoHits(int[] remainders, int[] ofStep, int[] primes) {
    for (int i = 0; i < remainders.length; i++) {
      int missing = remainders[i] == 0 ? 0 : primes[i] - remainders[i];
      remainders[i] = ofStep[i] == 0 ? NEVER : quotient(missing, ofStep[i], primes[i]);
    }
  }

  /** {@code missing / step mod prime}, by the extended Euclidean algorithm. */
  private static int quotient(int missing, int step, int prime) {
    long inverse = 0;
    long next = 1;
    int a = prime;
    int b = step;
    while (b != 0) {
      int q = a / b;
      int remainder = a - q * b;
      a = b;
      b = remainder;
      long coefficient = inverse - q * next;
      inverse = next;
      next = coefficient;
    }
    return (int) (missing * Math.floorMod(inverse, (long) prime) % prime);
  }

  private void strike() {
    struck.clear();
    int windowEnd = windowStart + WINDOW;
    for (int i = 0; i < primes.length; i++) {
      if (nextHits[i] < windowEnd) {
        nextHits[i] = strikeUpTo(windowEnd, nextHits[i], primes[i]);
      }
    }
  }

  /** Strikes every number from a hit on; the first hit beyond the window. */
  private int strikeUpTo(int windowEnd, int firstHit, int prime) {
    int hit = firstHit;
    for (; hit < windowEnd; hit += prime) {
      struck.set(hit - windowStart);
    }
    return hit;
  }

  /** Returns the next number of the progression that no small prime divides. */
  BigInteger next() {
    index = struck.nextClearBit(index + 1);
    while (index >= WINDOW) {
      windowStart = Math.addExact(windowStart, WINDOW);
      strike();
      index = struck.nextClearBit(0);
    }
    return first.add(step.multiply(BigInteger.valueOf(windowStart + index)));
  }
}

package org.capijca.internal.engine.prime;

import java.math.BigInteger;
import java.util.BitSet;

/**
 * The numbers {@code first + i * step} without those that a small prime divides: a sieve of windows
 * over an arithmetic progression.
 */
final class Progression {
  private static final int WINDOW = 4096;

  private final BigInteger first;
  private final BigInteger step;
  private final int[] primes;
  private final int[] nextHits;
  private final BitSet struck = new BitSet(WINDOW);
  private long windowStart;
  private int index = -1;

  Progression(BigInteger first, BigInteger step, SmallPrimes small) {
    this.first = first;
    this.step = step;
    this.primes = small.primes;
    this.nextHits = firstHits(Remainders.of(first, small), step, small);
    strike();
  }

  /** For each prime the least i at which it divides {@code first + i * step}; -1 where none. */
  private static int[] firstHits(int[] ofFirst, BigInteger step, SmallPrimes small) {
    int[] hits = new int[ofFirst.length];
    boolean isTwo = step.equals(BigInteger.TWO);
    int[] ofStep = isTwo ? null : Remainders.of(step, small);
    for (int i = 0; i < hits.length; i++) {
      int prime = small.primes[i];
      int missing = ofFirst[i] == 0 ? 0 : prime - ofFirst[i];
      if (isTwo) {
        hits[i] = missing / 2 + ((prime + 1) / 2 & -(missing & 1));
      } else {
        hits[i] = quotient(missing, ofStep[i], prime);
      }
    }
    return hits;
  }

  /** {@code missing / step mod prime}, by the extended Euclidean algorithm; -1 if step is 0. */
  private static int quotient(int missing, int step, int prime) {
    if (step == 0) {
      return -1;
    }
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
    for (int i = 0; i < primes.length; i++) {
      int hit = nextHits[i];
      if (hit < 0) {
        continue;
      }
      for (; hit < WINDOW; hit += primes[i]) {
        struck.set(hit);
      }
      nextHits[i] = hit - WINDOW;
    }
  }

  /** The next number of the progression that no small prime divides. */
  BigInteger next() {
    index = struck.nextClearBit(index + 1);
    while (index >= WINDOW) {
      windowStart += WINDOW;
      strike();
      index = struck.nextClearBit(0);
    }
    return first.add(step.multiply(BigInteger.valueOf(windowStart + index)));
  }
}

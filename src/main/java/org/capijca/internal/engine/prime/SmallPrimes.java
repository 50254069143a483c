package org.capijca.internal.engine.prime;

import java.util.Arrays;
import java.util.BitSet;

/** The odd primes below a limit, also as doubles in blocks, with their reciprocals. */
final class SmallPrimes {
  /** Numbers that stay in the fastest cache, beside their reciprocals, while words go by. */
  static final int BLOCK = 512;

  /** For trial division of single candidates: about the cost of a tenth of a base-2 test. */
  static final SmallPrimes FEW = new SmallPrimes(1 << 12);

  /** e to the power of Euler's constant. */
  private static final double MERTENS = 1.781;

  private static final int[] SIEVE_LIMIT_BITS = {15, 17, 20, 20, 21};
  private static final int[] UP_TO_PRIME_BITS = {256, 512, 1024, 1536, Integer.MAX_VALUE};
  private static final SmallPrimes[] CACHE = new SmallPrimes[SIEVE_LIMIT_BITS.length];

  final int[] primes;

  /** The primes in blocks; the last is filled up with ones. */
  final double[][] divisors;

  /** One over each. */
  final double[][] reciprocals;

  private SmallPrimes(int limit) {
    primes = oddPrimesBelow(limit);
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
   * The primes to sieve with in a search for primes of that many bits: more for longer primes,
   * whose tests cost more. Limits by measurement.
   */
  static SmallPrimes forPrimesOf(int bits) {
    int size = 0;
    while (bits > UP_TO_PRIME_BITS[size]) {
      size++;
    }
    synchronized (CACHE) {
      if (CACHE[size] == null) {
        CACHE[size] = new SmallPrimes(1 << SIEVE_LIMIT_BITS[size]);
      }
      return CACHE[size];
    }
  }

  /** The most there are here: the odd primes below 2^21. */
  static SmallPrimes most() {
    return forPrimesOf(Integer.MAX_VALUE);
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

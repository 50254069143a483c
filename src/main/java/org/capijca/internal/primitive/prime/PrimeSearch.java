// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * Searches for random primes in an interval: a uniform random start, a wide sieve, one test to base
 * 2 for each survivor, then rounds with random bases for the one that passes.
 *
 * <p>The search continues from its start, as BigInteger.probablePrime does: primes after long gaps
 * are a little more likely, a loss of less than one bit of entropy (Brandt and Damgard). In strict
 * mode each candidate is drawn independently, as FIPS 186-5 A.1.3 requires.
 */
final class PrimeSearch {
  private final BigInteger low;
  private final BigInteger high;
  private final Predicate<BigInteger> wanted;
  private final RandomBytes random;
  private final boolean strict;
  private final int bits;
  private final SmallPrimes small;
  private final LongAdder baseTwoTests = new LongAdder();

  /**
   * @param low the lower bound, inclusive
   * @param high the upper bound, exclusive
   * @param wanted an additional condition, checked before any primality test
   * @param strict whether to draw each candidate independently
   */
  PrimeSearch(
      BigInteger low,
      BigInteger high,
      Predicate<BigInteger> wanted,
      RandomBytes random,
      boolean strict) {
    this.low = low;
    this.high = high;
    this.wanted = wanted;
    this.random = random;
    this.strict = strict;
    this.bits = high.subtract(BigInteger.ONE).bitLength();
    this.small = strict ? SmallPrimes.FEW : SmallPrimes.forPrimesOf(bits);
  }

  /** Returns the number of tests to base 2 so far. */
  long baseTwoTests() {
    return baseTwoTests.sum();
  }

  /** Returns the average number of tests to base 2 for one prime. */
  long expectedTests() {
    return small.testsForPrimeOf(bits);
  }

  /** Returns a prime; empty if {@code stop}, which is checked before each test, returns true. */
  Optional<BigInteger> next(BooleanSupplier stop) {
    while (!stop.getAsBoolean()) {
      Optional<BigInteger> prime = strict ? fromOneDraw() : fromOneStart(stop);
      if (prime.isPresent()) {
        return prime;
      }
    }
    return Optional.empty();
  }

  private BigInteger draw() {
    return RandomNumbers.between(low, high, random).setBit(0);
  }

  private Optional<BigInteger> fromOneStart(BooleanSupplier stop) {
    Progression candidates = new Progression(draw(), BigInteger.TWO, small);
    while (!stop.getAsBoolean()) {
      Interruption.check();
      BigInteger candidate = candidates.next();
      if (candidate.compareTo(high) >= 0) {
        return Optional.empty();
      }
      if (isWantedPrime(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private Optional<BigInteger> fromOneDraw() {
    Interruption.check();
    BigInteger candidate = draw();
    for (int remainder : Remainders.of(candidate, small)) {
      if (remainder == 0) {
        return Optional.empty();
      }
    }
    return isWantedPrime(candidate) ? Optional.of(candidate) : Optional.empty();
  }

  private boolean isWantedPrime(BigInteger candidate) {
    if (!wanted.test(candidate)) {
      return false;
    }
    MillerRabin test = new MillerRabin(candidate);
    baseTwoTests.increment();
    return test.passesBaseTwo()
        && test.passes(MillerRabin.roundsFor(candidate.bitLength()), random);
  }
}

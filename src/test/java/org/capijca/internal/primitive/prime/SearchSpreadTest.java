// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.capijca.internal.primitive.random.RandomBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Statistical tests of the start of a search and its distance from the result, with seeded bytes,
 * so that the outcome is reproducible.
 */
@Tag("unit")
@Tag("slow")
class SearchSpreadTest {
  private static final int BUCKETS = 16;

  /** Critical value for 15 degrees of freedom, exceeded by chance in one of a thousand cases. */
  private static final double LIMIT = 37.7;

  private static RandomBytes seeded(long seed) {
    return new Random(seed)::nextBytes;
  }

  /** Returns Pearson's statistic of draws of a number from 0 to 15. */
  private static double chiSquare(int draws, IntSupplier bucket) {
    int[] counts = new int[BUCKETS];
    for (int i = 0; i < draws; i++) {
      counts[bucket.getAsInt()]++;
    }
    double expected = (double) draws / BUCKETS;
    double sum = 0;
    for (int count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
  }

  /** Returns the sixteenth of the interval in which the number lies. */
  private static int sixteenth(BigInteger number, BigInteger low, BigInteger high) {
    return number
        .subtract(low)
        .multiply(BigInteger.valueOf(BUCKETS))
        .divide(high.subtract(low))
        .intValueExact();
  }

  /**
   * Returns the first candidate of the search, which is the start value except for numbers
   * divisible by small primes.
   */
  private static Supplier<BigInteger> starts(BigInteger low, BigInteger high, boolean strict) {
    AtomicReference<BigInteger> first = new AtomicReference<>();
    PrimeSearch search =
        new PrimeSearch(
            low,
            high,
            candidate -> {
              first.compareAndSet(null, candidate);
              return false;
            },
            seeded(11),
            strict);
    return () -> {
      first.set(null);
      assertThat(search.next(() -> first.get() != null)).isEmpty();
      return first.get();
    };
  }

  /** The quarter below 2^64, as for RSA, and intervals whose length is not a power of two. */
  @ParameterizedTest
  @CsvSource({
    "C000000000000000, 10000000000000000, false",
    "C000000000000000, 10000000000000000, true",
    "8000000000000000, E000000000000000, false",
    "8000000000000000, E000000000000000, true",
    "8000000000000000, D123456789ABCDEF, false"
  })
  void starts_areUniformInInterval(String lowHex, String highHex, boolean strict) {
    BigInteger low = new BigInteger(lowHex, 16);
    BigInteger high = new BigInteger(highHex, 16);
    Supplier<BigInteger> starts = starts(low, high, strict);

    assertThat(chiSquare(8000, () -> sixteenth(starts.get(), low, high))).isLessThan(LIMIT);
  }

  /** Uses odd numbers modulo 32, which the sieve does not influence because its primes are odd. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void starts_areUniformInLowBits(boolean strict) {
    BigInteger low = BigInteger.ONE.shiftLeft(63);
    Supplier<BigInteger> starts = starts(low, low.shiftLeft(1), strict);

    assertThat(chiSquare(8000, () -> starts.get().intValue() >> 1 & 15)).isLessThan(LIMIT);
  }

  /** The statistic detects a start value that is reduced modulo the interval. */
  @Test
  void startsByRemainder_areNotUniform() {
    BigInteger range = BigInteger.valueOf(3).shiftLeft(61);
    RandomBytes random = seeded(11);
    IntSupplier bucket =
        () -> sixteenth(RandomNumbers.ofBits(63, random).mod(range), BigInteger.ZERO, range);

    assertThat(chiSquare(8000, bucket)).isGreaterThan(10 * LIMIT);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void primes_areSpreadOverInterval(boolean strict) {
    BigInteger low = BigInteger.ONE.shiftLeft(63);
    BigInteger high = low.shiftLeft(1);
    PrimeSearch search = new PrimeSearch(low, high, p -> true, seeded(11), strict);
    IntSupplier bucket =
        () -> {
          BigInteger prime = search.next(() -> false).orElseThrow();
          assertThat(prime).isBetween(low, high);
          assertThat(prime.isProbablePrime(40)).isTrue();
          return sixteenth(prime, low, high);
        };

    assertThat(chiSquare(3200, bucket)).isLessThan(LIMIT);
  }

  /**
   * The search returns the first prime from the start value on, so that a prime after a longer gap
   * is more likely, but no more than for random numbers with exponentially distributed gaps of mean
   * ln N.
   */
  @Test
  void distanceToNextPrime_isExponentiallyDistributed() {
    BigInteger low = BigInteger.valueOf(3).shiftLeft(126);
    BigInteger high = low.add(BigInteger.ONE.shiftLeft(126));
    double meanGap = 128 * Math.log(2);
    Random seeds = new Random(2026);
    IntSupplier bucket =
        () -> {
          long seed = seeds.nextLong();
          BigInteger start = RandomNumbers.between(low, high, seeded(seed)).setBit(0);
          BigInteger found =
              new PrimeSearch(low, high, p -> true, seeded(seed), false)
                  .next(() -> false)
                  .orElseThrow();
          assertThat(found).isEqualTo(start.subtract(BigInteger.ONE).nextProbablePrime());
          double distance = found.subtract(start).intValue() + 2 * seeds.nextDouble();
          return (int) (BUCKETS * (1 - Math.exp(-distance / meanGap)));
        };

    assertThat(chiSquare(1200, bucket)).isLessThan(LIMIT);
  }
}

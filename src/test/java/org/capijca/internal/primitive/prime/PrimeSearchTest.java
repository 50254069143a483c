// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.ProviderException;
import java.util.Random;
import org.capijca.internal.primitive.random.RandomBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the sieve and the primality tests of candidates. */
@Tag("unit")
class PrimeSearchTest {
  private static final BigInteger ALL_ONES =
      BigInteger.ONE.shiftLeft(4096).subtract(BigInteger.ONE);

  /** Returns reproducible bytes. */
  private static RandomBytes seeded(long seed) {
    return new Random(seed)::nextBytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 31, 32, 33, 64, 200, 511, 1024})
  void remainders_equalBigInteger(int bits) {
    Random random = new Random(bits);
    for (int round = 0; round < 20; round++) {
      BigInteger number = new BigInteger(bits, random);
      int[] remainders = Remainders.of(number, SmallPrimes.FEW);
      for (int i = 0; i < remainders.length; i++) {
        BigInteger prime = BigInteger.valueOf(SmallPrimes.FEW.primes[i]);
        assertThat(remainders[i]).isEqualTo(number.mod(prime).intValue());
      }
    }
  }

  /** At the largest primes below each limit a double would lose precision first. */
  @ParameterizedTest
  @ValueSource(ints = {15, 16, 17, 19, 20, 21, 22, 23})
  void remainders_areCorrectForLargestPrimes(int limitBits) {
    SmallPrimes small = SmallPrimes.below(limitBits);
    int count = small.primes.length;
    for (BigInteger number : new BigInteger[] {new BigInteger(4096, new Random(7)), ALL_ONES}) {
      int[] remainders = Remainders.of(number, small);
      for (int i = count - 1000; i < count; i++) {
        assertThat(remainders[i])
            .isEqualTo(number.mod(BigInteger.valueOf(small.primes[i])).intValue());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 6, 4_000_000_014L})
  void progression_skipsExactlyMultiplesOfSmallPrimes(long step) {
    BigInteger oddFactors = BigInteger.valueOf(5 * 7 * 11);
    BigInteger first = new BigInteger(300, new Random(step)).setBit(0).multiply(oddFactors);
    Progression progression = new Progression(first, BigInteger.valueOf(step), SmallPrimes.FEW);
    BigInteger next = progression.next();
    for (int i = 0; i < 20_000; i++) {
      BigInteger number = first.add(BigInteger.valueOf(step).multiply(BigInteger.valueOf(i)));
      boolean divisible = hasSmallFactor(number);
      assertThat(number.equals(next)).as("%s", i).isEqualTo(!divisible);
      if (!divisible) {
        next = progression.next();
      }
    }
  }

  private static boolean hasSmallFactor(BigInteger number) {
    for (int remainder : Remainders.of(number, SmallPrimes.FEW)) {
      if (remainder == 0) {
        return true;
      }
    }
    return false;
  }

  @Test
  void millerRabin_distinguishesPrimesFromPseudoprimes() {
    for (String pseudoprime : new String[] {"3215031751", "3825123056546413051", "2047", "561"}) {
      BigInteger number = new BigInteger(pseudoprime);
      assertThat(new MillerRabin(number).passes(20, seeded(1))).isFalse();
      assertThat(Primality.isPrime(number, seeded(1))).isFalse();
    }
    BigInteger prime = BigInteger.ONE.shiftLeft(521).subtract(BigInteger.ONE);
    assertThat(new MillerRabin(prime).passesBaseTwo()).isTrue();
    assertThat(Primality.isPrime(prime, seeded(1))).isTrue();
    assertThat(Primality.isPrime(BigInteger.ZERO, seeded(1))).isFalse();
    assertThat(Primality.isPrime(prime.negate(), seeded(1))).isFalse();
  }

  /** An interval ends at a power of two, which is one bit longer than the primes in it. */
  @ParameterizedTest
  @CsvSource({"256, 10", "512, 17", "1024, 29", "1536, 41", "2048, 52", "8192, 200"})
  void sieveWidth_dependsOnLengthOfPrimes(int bits, int testsForAPrime) {
    BigInteger low = BigInteger.ONE.shiftLeft(bits - 1);
    PrimeSearch search = new PrimeSearch(low, low.shiftLeft(1), p -> true, seeded(1), false);
    assertThat(search.expectedTests()).isEqualTo(testsForAPrime);
  }

  @Test
  void rejectedPrimes_areNotReturned() {
    BigInteger low = BigInteger.ONE.shiftLeft(63);
    PrimeSearch search =
        new PrimeSearch(low, low.shiftLeft(1), p -> !p.testBit(1), seeded(3), false);
    for (int i = 0; i < 100; i++) {
      assertThat(search.next(() -> false).orElseThrow().testBit(1)).isFalse();
    }
  }

  @Test
  void interruptedThread_endsSearch() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> RsaKeyPairSearch.generate(1024, null))
          .isInstanceOf(ProviderException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }
}

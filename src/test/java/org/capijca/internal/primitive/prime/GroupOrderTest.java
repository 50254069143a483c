// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.bouncycastle.crypto.agreement.DHStandardGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of G is found for groups as CryptoAPI makes them, exactly, and never guessed. */
class GroupOrderTest {
  private static final int CERTAINTY = 50;

  private final Random random = new Random(20260101);

  private static DomainParameters group(BigInteger p, BigInteger q, BigInteger g) {
    return new DomainParameters(p, q, g, null, null);
  }

  /** A prime P with P - 1 = factor * cofactor, where the cofactor has that many bits. */
  private BigInteger[] primeAndCofactor(BigInteger factor, int cofactorBits) {
    while (true) {
      BigInteger cofactor = new BigInteger(cofactorBits, random).setBit(cofactorBits - 1);
      BigInteger p = factor.multiply(cofactor.clearBit(0)).add(BigInteger.ONE);
      if (p.isProbablePrime(CERTAINTY)) {
        return new BigInteger[] {p, cofactor.clearBit(0)};
      }
    }
  }

  /** The G of a group whose order the prime is. */
  private static BigInteger generator(BigInteger p, BigInteger cofactor) {
    BigInteger g = BigInteger.ONE;
    for (int base = 2; g.equals(BigInteger.ONE); base++) {
      g = BigInteger.valueOf(base).modPow(cofactor, p);
    }
    return g;
  }

  @Test
  void givenQ_isTheOrder() {
    assertThat(
            GroupOrder.find(group(BigInteger.valueOf(23), BigInteger.valueOf(11), BigInteger.TWO)))
        .contains(BigInteger.valueOf(11));
  }

  /** 2 is a square modulo these primes, and 5 and 11 are none modulo this one. */
  @Test
  void safePrime_hasTheOrderOfItsG() {
    BigInteger p = DHStandardGroups.rfc2409_1024.getP();
    BigInteger q = p.shiftRight(1);
    int whole = 0;
    for (int base = 2; base < 30; base++) {
      BigInteger g = BigInteger.valueOf(base);
      boolean isSquare = g.modPow(q, p).equals(BigInteger.ONE);
      whole += isSquare ? 0 : 1;
      assertThat(GroupOrder.find(group(p, null, g)))
          .as("G = %d", base)
          .contains(isSquare ? q : q.shiftLeft(1));
    }
    assertThat(whole).isBetween(5, 23);
  }

  /** P - 1 is a prime times a number of 32 bits, as in the groups that Windows generates. */
  @ParameterizedTest
  @ValueSource(ints = {512, 768, 1024})
  void primeTimesThirtyTwoBits_isFound(int bits) {
    for (int i = 0; i < 3; i++) {
      BigInteger q = BigInteger.probablePrime(bits - 32, random);
      BigInteger[] made = primeAndCofactor(q, 32);
      BigInteger p = made[0];
      BigInteger ofPrimeOrder = generator(p, made[1]);
      assertThat(GroupOrder.find(group(p, null, ofPrimeOrder))).as("P = %x", p).contains(q);

      BigInteger g = BigInteger.valueOf(3);
      BigInteger order = GroupOrder.find(group(p, null, g)).orElseThrow();
      assertIsOrder(order, g, p, q, made[1]);
    }
  }

  /** No smaller power is 1, which the factors of the cofactor decide. */
  private static void assertIsOrder(
      BigInteger order, BigInteger g, BigInteger p, BigInteger q, BigInteger cofactor) {
    assertThat(g.modPow(order, p)).as("G^order").isEqualTo(BigInteger.ONE);
    assertThat(g.modPow(order.divide(q), p)).as("without Q").isNotEqualTo(BigInteger.ONE);
    long rest = cofactor.longValueExact();
    for (long factor = 2; factor * factor <= rest || rest > 1; factor++) {
      if (factor * factor > rest) {
        factor = rest;
      }
      if (rest % factor == 0) {
        rest /= factor;
        BigInteger[] smaller = order.divideAndRemainder(BigInteger.valueOf(factor));
        assertThat(smaller[1].signum() != 0 || !g.modPow(smaller[0], p).equals(BigInteger.ONE))
            .as("without the factor %d", factor)
            .isTrue();
        factor--;
      }
    }
  }

  /** A factor on either side of the primes below 2^21 that are divided by. */
  @ParameterizedTest
  @CsvSource({"20", "21", "22", "26", "30"})
  void oneMoreFactor_isFoundByRho(int bits) {
    BigInteger large = BigInteger.probablePrime(480, random);
    BigInteger p;
    BigInteger small;
    do {
      small = BigInteger.probablePrime(bits, random);
      p = large.multiply(small).shiftLeft(1).add(BigInteger.ONE);
    } while (!p.isProbablePrime(CERTAINTY));
    BigInteger g = generator(p, BigInteger.TWO.multiply(large));

    assertThat(GroupOrder.find(group(p, null, g))).as("P = %x", p).contains(small);
    assertThat(GroupOrder.find(group(p, null, generator(p, small.shiftLeft(1)))))
        .as("P = %x", p)
        .contains(large);
  }

  /** As in the groups of DSA: two large primes, which no such search finds. */
  @Test
  void factorsOfManyBits_areNotGuessed() {
    BigInteger q = BigInteger.probablePrime(160, random);
    BigInteger other = BigInteger.probablePrime(350, random);
    BigInteger p;
    do {
      other = other.nextProbablePrime();
      p = q.multiply(other).shiftLeft(1).add(BigInteger.ONE);
    } while (!p.isProbablePrime(CERTAINTY));

    assertThat(GroupOrder.find(group(p, null, generator(p, other.shiftLeft(1))))).isEmpty();
  }
}

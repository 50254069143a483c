// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the conditions of FIPS 186-5 A.1.1 with bytes that would violate them, which random bytes
 * rarely do.
 */
@Tag("unit")
class RsaConditionsTest {
  private static final int BITS = 1024;
  private static final int PRIME_BITS = BITS / 2;
  private static final BigInteger ONE = BigInteger.ONE;
  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

  /** The lowest number that a search may return. */
  private static final BigInteger LOW = BigInteger.valueOf(3).shiftLeft(PRIME_BITS - 2);

  /**
   * More random numbers than the search for two primes consumes: start values and bases of tests.
   */
  private static final int CALLS = 60;

  /** Returns the most unfavourable bytes a number of times, and then random ones. */
  private static final class Malicious extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient Random fair = new Random(186);
    private final transient ObjIntConsumer<byte[]> worst;
    private final int times;
    private int calls;

    Malicious(int times, ObjIntConsumer<byte[]> worst) {
      this.times = times;
      this.worst = worst;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      fair.nextBytes(bytes);
      if (calls < times) {
        worst.accept(bytes, calls);
      }
      calls++;
    }
  }

  private static RsaNumbers generate(int times, ObjIntConsumer<byte[]> worst) {
    RsaNumbers numbers = RsaKeyPairSearch.generate(BITS, new Malicious(times, worst));
    assertConditions(numbers);
    return numbers;
  }

  private static void assertConditions(RsaNumbers numbers) {
    BigInteger p1 = numbers.primeP().subtract(ONE);
    BigInteger q1 = numbers.primeQ().subtract(ONE);
    for (BigInteger prime : new BigInteger[] {numbers.primeP(), numbers.primeQ()}) {
      assertThat(prime.bitLength()).isEqualTo(PRIME_BITS);
      assertThat(prime.pow(2)).isGreaterThanOrEqualTo(ONE.shiftLeft(BITS - 1));
    }
    assertThat(numbers.publicExponent()).isEqualTo(EXPONENT);
    assertThat(p1.multiply(q1).gcd(EXPONENT)).isEqualTo(ONE);
    assertThat(p1.subtract(q1).abs()).isGreaterThan(ONE.shiftLeft(PRIME_BITS - 100));
    BigInteger leastExponent = numbers.privateExponent().mod(p1.multiply(q1).divide(p1.gcd(q1)));
    assertThat(leastExponent).isGreaterThan(ONE.shiftLeft(PRIME_BITS));
    assertThat(leastExponent.multiply(EXPONENT).mod(p1)).isEqualTo(ONE);
    assertThat(leastExponent.multiply(EXPONENT).mod(q1)).isEqualTo(ONE);
  }

  /** Starts at either end of the interval; above the upper one there is no prime. */
  @ParameterizedTest
  @ValueSource(ints = {0x00, 0xFF})
  void startsAtEndsOfInterval_givePrimesInside(int value) {
    generate(CALLS, (bytes, call) -> Arrays.fill(bytes, (byte) value));
  }

  @Test
  void sameStartForBoth_givesTwoPrimes() {
    generate(CALLS, (bytes, call) -> Arrays.fill(bytes, (byte) 0x2A));
  }

  /**
   * Start values that differ only below bit 408, although the primes must differ in the highest 412
   * bits of 512.
   */
  @Test
  void closeStarts_givePrimesFarApart() {
    generate(
        CALLS,
        (bytes, call) -> {
          Arrays.fill(bytes, (byte) 0x2A);
          bytes[13] = (byte) call;
        });
  }

  /** The start value is a prime that is 1 modulo the public exponent. */
  @Test
  void primeCongruentOneModuloExponent_isSkipped() {
    BigInteger step = EXPONENT.shiftLeft(1);
    BigInteger prime = LOW.divide(step).add(ONE).multiply(step).add(ONE);
    while (!prime.isProbablePrime(80)) {
      prime = prime.add(step);
    }
    byte[] offset = prime.subtract(LOW).toByteArray();

    RsaNumbers numbers =
        generate(
            1,
            (bytes, call) -> {
              Arrays.fill(bytes, (byte) 0);
              System.arraycopy(offset, 0, bytes, bytes.length - offset.length, offset.length);
            });

    BigInteger found = numbers.primeP();
    assertThat(found).isGreaterThan(prime);
    assertThat(found).isEqualTo(prime.nextProbablePrime());
  }
}

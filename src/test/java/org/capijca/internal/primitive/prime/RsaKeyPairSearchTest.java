// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
@Tag("slow")
class RsaKeyPairSearchTest {
  private static final BigInteger ONE = BigInteger.ONE;

  @ParameterizedTest
  @ValueSource(ints = {384, 392, 512, 520, 1000, 1024, 1032, 1536, 2048, 2056})
  void numbers_satisfyConditions(int bits) {
    RsaNumbers pair = RsaKeyPairSearch.generate(bits, null);
    BigInteger p = pair.primeP();
    BigInteger q = pair.primeQ();
    BigInteger phi = p.subtract(ONE).multiply(q.subtract(ONE));

    assertThat(pair.modulus().bitLength()).isEqualTo(bits);
    for (BigInteger prime : new BigInteger[] {p, q}) {
      assertThat(prime.bitLength()).isEqualTo(bits / 2);
      assertThat(prime.testBit(bits / 2 - 2)).as("second bit").isTrue();
      assertThat(prime.isProbablePrime(80)).isTrue();
    }
    assertThat(pair.publicExponent()).isEqualTo(BigInteger.valueOf(65537));
    assertThat(pair.privateExponent()).isEqualTo(pair.publicExponent().modInverse(phi));
    assertThat(pair.privateExponent().bitLength()).isGreaterThan(bits / 2);
    assertThat(p.subtract(q).bitLength()).isGreaterThan(bits / 2 - 100);
    assertThat(pair.primeExponentP()).isEqualTo(pair.privateExponent().mod(p.subtract(ONE)));
    assertThat(pair.primeExponentQ()).isEqualTo(pair.privateExponent().mod(q.subtract(ONE)));
    assertThat(pair.crtCoefficient().multiply(q).mod(p)).isEqualTo(ONE);
  }

  /**
   * The expected number for each prime is ln(2^1023) / (1.781 ln 2^20) = 57; the seed makes it
   * reproducible.
   */
  @Test
  void sieve_leavesAtMost70TestsFor2048BitKey() {
    Random bytes = new Random(2026);
    RsaKeyPairSearch search =
        new RsaKeyPairSearch(2048, bytes::nextBytes, false, false, SearchListener.NONE);
    int keys = 40;
    for (int i = 0; i < keys; i++) {
      search.find();
    }
    assertThat(search.baseTwoTests() / keys).isBetween(40L, 70L);
  }

  @Test
  void strictSearch_findsPairs() {
    RsaNumbers pair =
        new RsaKeyPairSearch(1024, new Random(5)::nextBytes, true, false, SearchListener.NONE)
            .find();
    assertThat(pair.modulus().bitLength()).isEqualTo(1024);
    assertThat(pair.primeP().isProbablePrime(80)).isTrue();
  }

  @Test
  void twoThreads_findPairs() {
    for (int i = 0; i < 3; i++) {
      RsaNumbers pair =
          new RsaKeyPairSearch(
                  2048, new SecureRandom()::nextBytes, false, true, SearchListener.NONE)
              .find();
      assertThat(pair.modulus().bitLength()).isEqualTo(2048);
      assertThat(pair.primeP()).isNotEqualTo(pair.primeQ());
    }
  }

  @Test
  void suppliedRandom_determinesKeyPair() throws Exception {
    for (int bits : new int[] {1024, 2048}) {
      assertThat(RsaKeyPairSearch.generate(bits, fixed()).modulus())
          .isEqualTo(RsaKeyPairSearch.generate(bits, fixed()).modulus());
    }
  }

  private static SecureRandom fixed() throws Exception {
    SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
    random.setSeed(42);
    return random;
  }
}

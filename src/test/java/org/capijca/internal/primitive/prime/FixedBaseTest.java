// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests exponentiation with tables against modPow. */
@Tag("unit")
class FixedBaseTest {
  private static final BigInteger ONE = BigInteger.ONE;
  private final Random random = new Random(7);

  @ParameterizedTest
  @ValueSource(ints = {2, 31, 32, 33, 63, 64, 65, 160, 512, 1000, 1024, 1537, 2048, 4096})
  void power_equalsModPow(int bits) {
    for (int round = 0; round < 6; round++) {
      BigInteger modulus = new BigInteger(bits, random).setBit(bits - 1).setBit(0);
      BigInteger base = new BigInteger(bits, random);
      int exponentBits = 1 + random.nextInt(400);
      FixedBase tables = new FixedBase(base, modulus, exponentBits);
      assertThat(tables.takes(exponentBits)).isTrue();
      for (BigInteger exponent :
          new BigInteger[] {
            BigInteger.ZERO,
            ONE,
            ONE.shiftLeft(exponentBits).subtract(ONE),
            ONE.shiftLeft(exponentBits - 1),
            new BigInteger(exponentBits, random)
          }) {
        assertThat(tables.power(exponent)).isEqualTo(base.modPow(exponent, modulus));
      }
    }
  }

  /** Six rows of ten blocks with four columns each hold 240 bits. */
  @Test
  void tables_refuseLongerExponents() {
    FixedBase tables = new FixedBase(BigInteger.TWO, BigInteger.valueOf(1_000_003), 225);

    assertThat(tables.takes(240)).isTrue();
    assertThat(tables.takes(241)).isFalse();
  }
}

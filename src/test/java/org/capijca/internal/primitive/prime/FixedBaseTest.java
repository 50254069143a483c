// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedConstruction;
import org.mockito.Mockito;

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

  /** The entries of the table that were chosen reveal the exponent. */
  @Test
  @SuppressWarnings("try") // the mock is active until it is closed
  void power_leavesNoTraceOfExponent() {
    BigInteger modulus = BigInteger.valueOf(1_000_003);
    BigInteger exponent = BigInteger.valueOf(0x123456789ABCDEFL);
    FixedBase tables = new FixedBase(BigInteger.TWO, modulus, 64);
    MontgomeryModulus.Multiplier real = new MontgomeryModulus(modulus).new Multiplier();
    List<long[]> chosen = new ArrayList<>();
    BigInteger power;
    try (MockedConstruction<MontgomeryModulus.Multiplier> multipliers =
        Mockito.mockConstruction(
            MontgomeryModulus.Multiplier.class,
            Mockito.withSettings()
                .defaultAnswer(call -> {
                  Object[] arguments = call.getArguments();
                  if (arguments.length == 3
                      && arguments[0] == arguments[2]
                      && arguments[1] != arguments[0]) {
                    chosen.add((long[]) arguments[1]);
                  }
                  return call.getMethod().invoke(real, arguments);
                }))) {
      power = tables.power(exponent);
      Mockito.verify(multipliers.constructed().get(0)).wipe();
    }

    assertThat(power).isEqualTo(BigInteger.TWO.modPow(exponent, modulus));
    assertThat(chosen).isNotEmpty().allSatisfy(entry -> assertThat(entry).containsOnly(0));
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests Montgomery products against BigInteger. */
@Tag("unit")
class MontgomeryModulusTest {
  private static final BigInteger ONE = BigInteger.ONE;

  /** Lengths of the moduli in bits: all up to two limbs, then lengths near multiples of a limb. */
  static IntStream lengths() {
    return IntStream.concat(
        IntStream.rangeClosed(2, 130),
        IntStream.of(512, 1022, 1023, 1024, 1025, 1791, 1822, 1823, 2046, 2047, 2048, 4094, 4096));
  }

  /** Numbers and moduli whose bits are all ones cause the largest sums. */
  @ParameterizedTest
  @MethodSource("lengths")
  void product_isCorrectForExtremeValues(int bits) {
    BigInteger least = ONE.shiftLeft(bits - 1).add(ONE);
    BigInteger most = ONE.shiftLeft(bits).subtract(ONE);
    for (BigInteger modulus : new BigInteger[] {least, most.subtract(BigInteger.TWO), most}) {
      BigInteger top = modulus.subtract(ONE);
      BigInteger[] numbers = {BigInteger.ZERO, ONE, modulus.shiftRight(1), top, most, least};
      for (BigInteger a : numbers) {
        for (BigInteger b : numbers) {
          assertThat(product(a, b, new MontgomeryModulus(modulus)))
              .isEqualTo(a.multiply(b).mod(modulus));
        }
      }
    }
  }

  private static BigInteger product(BigInteger a, BigInteger b, MontgomeryModulus modulus) {
    long[] product = new long[modulus.length()];
    modulus.new Multiplier().multiply(modulus.enter(a), modulus.enter(b), product);
    return modulus.leave(product);
  }

  /** Results are not reduced below the modulus, so that errors would accumulate. */
  @ParameterizedTest
  @MethodSource("lengths")
  void longChainsOfProducts_areCorrect(int bits) {
    Random random = new Random(bits);
    BigInteger number = new BigInteger(bits, random).setBit(bits - 1).setBit(0);
    MontgomeryModulus modulus = new MontgomeryModulus(number);
    MontgomeryModulus.Multiplier multiplier = modulus.new Multiplier();
    BigInteger factor = new BigInteger(bits, random);
    BigInteger expected = factor;
    long[] other = modulus.enter(factor);
    long[] power = modulus.enter(factor);
    for (int i = 0; i < 200; i++) {
      multiplier.multiply(power, power, power);
      multiplier.multiply(other, power, power);
      expected = expected.multiply(expected).multiply(factor).mod(number);
    }
    assertThat(modulus.leave(power)).isEqualTo(expected);
  }

  /**
   * The sums of this number of limbs fit with 58, 57, 56 and 55 bits per limb; one limb more would
   * not.
   */
  @Test
  void limbLength_decreasesWithNumberOfLimbs() {
    assertThat(IntStream.of(16, 32, 64, 128).map(n -> n * (Long.SIZE - 2 - log2(n)) - 2))
        .allSatisfy(bits -> {
          int limbs = new MontgomeryModulus(ONE.shiftLeft(bits - 1).add(ONE)).length();
          int more = new MontgomeryModulus(ONE.shiftLeft(bits).add(ONE)).length();
          assertThat(Integer.bitCount(limbs)).isEqualTo(1);
          assertThat(more).isGreaterThan(limbs);
        });
  }

  private static int log2(int power) {
    return Integer.numberOfTrailingZeros(power);
  }

  @Test
  void wipe_clearsAllArrays() throws ReflectiveOperationException {
    MontgomeryModulus modulus = new MontgomeryModulus(BigInteger.valueOf(1_000_003));
    MontgomeryModulus.Multiplier multiplier = modulus.new Multiplier();
    long[] number = modulus.enter(BigInteger.valueOf(4711));
    multiplier.multiply(number, number, number);
    multiplier.wipe();

    for (String space : new String[] {"sums", "shiftedB"}) {
      var field = MontgomeryModulus.Multiplier.class.getDeclaredField(space);
      field.setAccessible(true);
      assertThat((long[]) field.get(multiplier)).containsOnly(0);
    }
  }
}

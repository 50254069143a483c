package org.capijca.internal.engine.prime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Powers by tables, against modPow. */
class FixedBaseTest {
  private static final BigInteger ONE = BigInteger.ONE;
  private final Random random = new Random(7);

  @ParameterizedTest
  @ValueSource(ints = {2, 31, 32, 33, 63, 64, 65, 160, 512, 1000, 1024, 1537, 2048, 4096})
  void power_isThatOfModPow(int bits) {
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

  /** Six rows of 19 blocks with two columns each have 228 bits. */
  @Test
  void tables_refuseLongerExponents() {
    FixedBase tables = new FixedBase(BigInteger.TWO, BigInteger.valueOf(1_000_003), 225);

    assertThat(tables.takes(228)).isTrue();
    assertThat(tables.takes(229)).isFalse();
  }

  /** The numbers at which estimates of the quotient err most. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 31, 32, 33, 64, 96, 127, 512, 1024, 2047, 2048})
  void product_isRightAtTheEdges(int bits) {
    BigInteger least = ONE.shiftLeft(bits);
    BigInteger most = ONE.shiftLeft(bits + 1).subtract(ONE);
    for (BigInteger modulus : new BigInteger[] {least, least.add(ONE), most.subtract(ONE), most}) {
      FixedModulus fixed = new FixedModulus(modulus);
      BigInteger top = modulus.subtract(ONE);
      for (BigInteger a : new BigInteger[] {BigInteger.ZERO, ONE, modulus.shiftRight(1), top}) {
        assertThat(fixed.multiply(a, top)).isEqualTo(a.multiply(top).mod(modulus));
        assertThat(fixed.square(a)).isEqualTo(a.multiply(a).mod(modulus));
      }
    }
  }
}

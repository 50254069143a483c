// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import org.capijca.internal.primitive.random.RandomBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class PssPaddingTest {
  private static final byte[] HASH = new byte[20];

  /** Returns a number of this length in bits, which is all that the encoding depends on. */
  private static BigInteger modulus(int bits) {
    return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 513, 514, 519, 520})
  void block_hasLengthOfModulus_andMatches(int bits) {
    PssPadding padding = PssPadding.of("SHA-1", "SHA-256", 20);
    byte[] block = padding.pad(HASH, modulus(bits), RandomBytes.own());

    assertThat(block).hasSize((bits + 7) / 8).endsWith(0xBC);
    assertThat(new BigInteger(1, block).bitLength()).isLessThan(bits);
    assertThat(padding.matches(block, HASH, modulus(bits))).isTrue();
    for (int i = 0; i < block.length; i++) {
      byte[] changed = block.clone();
      changed[i] ^= 1;
      assertThat(padding.matches(changed, HASH, modulus(bits))).as("byte %s", i).isFalse();
    }
    byte[] highBit = block.clone();
    highBit[0] |= (byte) (1 << (bits - 1) % Byte.SIZE);
    assertThat(padding.matches(highBit, HASH, modulus(bits))).isFalse();
    byte[] other = HASH.clone();
    other[19] = 1;
    assertThat(padding.matches(block, other, modulus(bits))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "512, 42, true",
    "512, 43, false",
    "513, 42, true",
    "513, 43, false",
    "514, 43, true",
    "384, 0, true",
    "168, 0, false",
    "177, 0, true",
    "176, 0, true",
    "512, 2147483647, false"
  })
  void saltAndHash_mustFitInModulus(int bits, int saltLength, boolean fits) {
    PssPadding padding = PssPadding.of("SHA-1", "SHA-1", saltLength);

    assertThat(padding.fits(modulus(bits))).isEqualTo(fits);
    if (fits) {
      byte[] block = padding.pad(HASH, modulus(bits), bytes -> Arrays.fill(bytes, (byte) 1));
      assertThat(padding.matches(block, HASH, modulus(bits))).isTrue();
    }
  }
}

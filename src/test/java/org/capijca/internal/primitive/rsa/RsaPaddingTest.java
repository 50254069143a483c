// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capijca.internal.primitive.random.RandomBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("unit")
class RsaPaddingTest {
  private static final int BLOCK = 128;
  private static final RandomBytes RANDOM = RandomBytes.own();

  static Stream<RsaPadding> paddings() {
    return Stream.concat(
        Stream.of(Pkcs1Padding.values()),
        Stream.of(
            OaepPadding.of("SHA-1", "SHA-1", new byte[0]).orElseThrow(),
            OaepPadding.of("SHA-256", "SHA-1", new byte[] {1, 2}).orElseThrow()));
  }

  @ParameterizedTest
  @MethodSource("paddings")
  void everyLength_isPaddedAndUnpadded(RsaPadding padding) {
    for (int length = 0; length <= padding.maxLength(BLOCK); length++) {
      byte[] message = new byte[length];
      Arrays.fill(message, (byte) (length & 1));

      byte[] block = padding.pad(message, BLOCK, RANDOM);

      assertThat(block).hasSize(BLOCK).startsWith(0);
      assertThat(padding.unpad(block)).hasValue(message);
    }
  }

  @ParameterizedTest
  @MethodSource("paddings")
  void badBlocks_areRefused(RsaPadding padding) {
    byte[] good = padding.pad(new byte[] {7}, BLOCK, RANDOM);
    byte[] firstByte = good.clone();
    firstByte[0] = 1;
    byte[] secondByte = good.clone();
    secondByte[1] ^= 0x55;
    byte[] zeros = new byte[BLOCK];

    Stream.of(firstByte, secondByte, zeros).forEach(block -> refused(padding, block));
  }

  @Test
  void type2_hasAtLeastEightBytesOfPadding() {
    assertThat(Pkcs1Padding.TYPE_2.unpad(type2(8)).orElseThrow()).hasSize(BLOCK - 11);
    IntStream.range(0, 8).forEach(length -> refused(Pkcs1Padding.TYPE_2, type2(length)));
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @ParameterizedTest
  @MethodSource("paddings")
  void messageOfLengthOfSubstitute_isReturned(RsaPadding padding) {
    byte[] substitute = filled(48, 0xA5);
    for (int length = 0; length <= padding.maxLength(BLOCK); length++) {
      byte[] message = filled(length, 0x5A);
      byte[] result = padding.unpadOr(padding.pad(message, BLOCK, RANDOM), substitute);

      assertThat(result)
          .as("message of %d bytes", length)
          .isEqualTo(length == 48 ? message : substitute)
          .isNotSameAs(substitute);
    }
  }

  @ParameterizedTest
  @MethodSource("paddings")
  void damagedBlock_isReplacedBySubstitute(RsaPadding padding) {
    byte[] substitute = filled(48, 0xA5);
    byte[] block = padding.pad(filled(48, 0x5A), BLOCK, RANDOM);
    for (int damaged : new int[] {0, 1}) {
      byte[] changed = block.clone();
      changed[damaged] ^= 0x40;
      assertThat(padding.unpadOr(changed, substitute)).isEqualTo(substitute);
    }
  }

  @Test
  void type2_withDamagedSeparatorOrShortPadding_isReplacedBySubstitute() {
    byte[] substitute = filled(48, 0xA5);
    byte[] block = Pkcs1Padding.TYPE_2.pad(filled(48, 0x5A), BLOCK, RANDOM);
    byte[] none = block.clone();
    none[BLOCK - 49] = 1;
    byte[] early = block.clone();
    early[BLOCK - 60] = 0;
    for (byte[] damaged : new byte[][] {none, early}) {
      assertThat(Pkcs1Padding.TYPE_2.unpadOr(damaged, substitute)).isEqualTo(substitute);
    }
    for (int padding = 0; padding < 10; padding++) {
      byte[] message = filled(BLOCK - 3 - padding, 4);
      byte[] other = filled(message.length, 0xA5);
      assertThat(Pkcs1Padding.TYPE_2.unpadOr(type2(padding), other))
          .as("%d bytes of padding", padding)
          .isEqualTo(padding < 8 ? other : message);
    }
  }

  @Test
  void substituteLongerThanAnyMessage_isReturned() {
    byte[] substitute = filled(BLOCK + 1, 0xA5);

    assertThat(Pkcs1Padding.TYPE_2.unpadOr(type2(8), substitute)).isEqualTo(substitute);
  }

  @Test
  void type2_withoutSeparator_isRefused() {
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) 1);
    block[0] = 0;
    block[1] = 2;

    refused(Pkcs1Padding.TYPE_2, block);
  }

  @Test
  void type2_padsWithNewNonzeroBytes() {
    byte[] one = Pkcs1Padding.TYPE_2.pad(new byte[0], BLOCK, RANDOM);
    byte[] other = Pkcs1Padding.TYPE_2.pad(new byte[0], BLOCK, RANDOM);

    assertThat(one).isNotEqualTo(other);
    assertThat(Arrays.copyOfRange(one, 1, BLOCK - 1)).doesNotContain(0);
    assertThat(one).endsWith(0);
  }

  @Test
  void type2_replacesZeroBytesOfRandom() {
    int[] calls = {0};
    RandomBytes poor = bytes -> Arrays.fill(bytes, (byte) (calls[0]++ < 2 ? 0 : 5));

    byte[] block = Pkcs1Padding.TYPE_2.pad(new byte[0], BLOCK, poor);

    assertThat(Arrays.copyOfRange(block, 2, BLOCK - 1)).containsOnly(5);
  }

  @Test
  void type1_padsWithFF_andRefusesOtherPadding() {
    byte[] block = Pkcs1Padding.TYPE_1.pad(new byte[] {1}, BLOCK, RANDOM);
    assertThat(Arrays.copyOfRange(block, 2, BLOCK - 2)).containsOnly(0xFF);

    block[50] = 1;

    refused(Pkcs1Padding.TYPE_1, block);
  }

  @Test
  void ssl2Fallback_endsPaddingWithEightThrees() {
    byte[] block = Pkcs1Padding.SSL2_FALLBACK.pad(new byte[5], BLOCK, RANDOM);

    assertThat(Arrays.copyOfRange(block, BLOCK - 6 - 8, BLOCK - 6)).containsOnly(3);
    assertThat(block[BLOCK - 6]).isZero();
  }

  @Test
  void oaep_withOtherLabel_isRefused() {
    byte[] block =
        OaepPadding.of("SHA-1", "SHA-1", new byte[] {1})
            .orElseThrow()
            .pad(new byte[3], BLOCK, RANDOM);

    refused(OaepPadding.of("SHA-1", "SHA-1", new byte[] {2}).orElseThrow(), block);
  }

  @Test
  void oaep_withUnknownHash_isNotSupported() {
    assertThat(OaepPadding.of("WHIRLPOOL", "SHA-1", new byte[0])).isEmpty();
  }

  private static byte[] type2(int paddingLength) {
    byte[] block = new byte[BLOCK];
    block[1] = 2;
    Arrays.fill(block, 2, 2 + paddingLength, (byte) 9);
    Arrays.fill(block, 3 + paddingLength, BLOCK, (byte) 4);
    return block;
  }

  private static void refused(RsaPadding padding, byte[] block) {
    assertThat(padding.unpad(block)).as("%s", padding).isEmpty();
  }
}

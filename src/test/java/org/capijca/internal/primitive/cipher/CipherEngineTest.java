// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the engines of both sources fulfil the same contract. */
@Tag("unit")
class CipherEngineTest {
  private static final int EFFECTIVE_BITS = 77;
  private static final int MESSAGES = 400;

  private final Random random = new Random(20);

  /** An engine to be requested. */
  record Asked(CipherEngines source, String algorithm, String mode, boolean padded) {
    int keyBytes() {
      return algorithm.equals("DES") ? 8 : algorithm.equals("DESede") ? 24 : 16;
    }

    int blockBytes() {
      return mode == null ? 0 : algorithm.equals("AES") ? 16 : 8;
    }

    boolean hasIv() {
      return mode != null && !mode.equals("ECB");
    }

    boolean worksOnBytes() {
      return mode == null || mode.equals("CFB8");
    }

    int effectiveBits() {
      return algorithm.equals("RC2") ? EFFECTIVE_BITS : 0;
    }

    CipherEngine engine(boolean encrypt, byte[] key, byte[] iv) throws Exception {
      CipherEngine engine = source.find(algorithm, mode, padded);
      engine.init(encrypt, new EngineKey(algorithm, key), iv, effectiveBits());
      return engine;
    }
  }

  static Stream<Asked> engines() {
    return Stream.of(CipherEngines.values())
        .flatMap(source ->
            Stream.concat(
                Stream.of(new Asked(source, "RC4", null, false)),
                Stream.of("AES", "DES", "DESede", "RC2")
                    .flatMap(algorithm ->
                        Stream.of("CBC", "ECB", "CFB8")
                            .flatMap(mode ->
                                Stream.of(true, false)
                                    .map(padded -> new Asked(source, algorithm, mode, padded))))));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void inputInParts_givesSameResult(Asked asked) throws Exception {
    byte[] key = bytes(asked.keyBytes());
    byte[] iv = asked.hasIv() ? bytes(asked.blockBytes()) : null;
    CipherEngine encryption = asked.engine(true, key, iv);
    CipherEngine decryption = asked.engine(false, key, iv);
    for (int i = 0; i < MESSAGES; i++) {
      byte[] plain = message(asked);
      byte[] expected = expected(asked, key, iv, plain);

      assertThat(inPieces(encryption, plain)).isEqualTo(expected);
      assertThat(inPieces(decryption, expected)).isEqualTo(plain);
      assertThat(encryption.doFinal(plain, 0, plain.length)).isEqualTo(expected);
      if (expected.length != 0) {
        assertThat(decryption.doFinal(expected, 0, expected.length)).isEqualTo(plain);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void inputAndOutput_mayOverlap(Asked asked) throws Exception {
    byte[] key = bytes(asked.keyBytes());
    byte[] iv = asked.hasIv() ? bytes(asked.blockBytes()) : null;
    CipherEngine encryption = asked.engine(true, key, iv);
    CipherEngine decryption = asked.engine(false, key, iv);
    for (int i = 0; i < MESSAGES; i++) {
      byte[] plain = message(asked);
      byte[] expected = expected(asked, key, iv, plain);

      assertThat(overlapping(encryption, plain)).isEqualTo(expected);
      if (expected.length != 0) {
        assertThat(overlapping(decryption, expected)).isEqualTo(plain);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void shortBuffer_consumesNoInput(Asked asked) throws Exception {
    byte[] key = bytes(asked.keyBytes());
    byte[] iv = asked.hasIv() ? bytes(asked.blockBytes()) : null;
    CipherEngine encryption = asked.engine(true, key, iv);
    CipherEngine decryption = asked.engine(false, key, iv);
    for (int i = 0; i < MESSAGES; i++) {
      byte[] plain = message(asked);
      byte[] expected = expected(asked, key, iv, plain);

      assertThat(withRefusals(encryption, plain, expected.length)).isEqualTo(expected);
      if (expected.length != 0) {
        assertThat(withRefusals(decryption, expected, plain.length)).isEqualTo(plain);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everyBadPadding_isDetected(Asked asked) throws Exception {
    if (!asked.padded()) {
      return;
    }
    byte[] key = bytes(asked.keyBytes());
    byte[] iv = asked.hasIv() ? bytes(asked.blockBytes()) : null;
    CipherEngine plainEncryption =
        new Asked(asked.source(), asked.algorithm(), asked.mode(), false).engine(true, key, iv);
    for (int last = 0; last <= 255; last++) {
      byte[] block = new byte[asked.blockBytes()];
      int right = last < 1 || last > block.length ? 0 : last;
      Arrays.fill(block, block.length - right, block.length, (byte) last);
      if (right > 1) {
        block[block.length - right] ^= 1;
      }
      block[block.length - 1] = (byte) last;
      byte[] bad = plainEncryption.doFinal(block, 0, block.length);
      if (last == 1) {
        continue;
      }
      CipherEngine decryption = asked.engine(false, key, iv);
      assertThatThrownBy(() -> decryption.doFinal(bad, 0, bad.length))
          .as("last byte %d", last)
          .isInstanceOf(BadPaddingException.class);
    }
  }

  private byte[] inPieces(CipherEngine engine, byte[] in) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int done = 0;
    while (in.length - done > 0 && random.nextInt(6) != 0) {
      int length = random.nextInt(in.length - done + 1);
      byte[] ready = engine.update(in, done, length);
      if (ready != null) {
        out.write(ready);
      }
      done += length;
    }
    out.write(engine.doFinal(in, done, in.length - done));
    return out.toByteArray();
  }

  private byte[] overlapping(CipherEngine engine, byte[] in) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int done = 0;
    boolean last = false;
    while (!last) {
      last = random.nextInt(4) == 0;
      int length = last ? in.length - done : random.nextInt(in.length - done + 1);
      byte[] array = new byte[160];
      int inOffset = random.nextInt(40);
      int outOffset = random.nextInt(3) == 0 ? inOffset : random.nextInt(40);
      System.arraycopy(in, done, array, inOffset, length);
      int written =
          last
              ? engine.doFinal(array, inOffset, length, array, outOffset)
              : engine.update(array, inOffset, length, array, outOffset);
      out.write(array, outOffset, written);
      done += length;
    }
    return out.toByteArray();
  }

  /** Requests each result first with an output buffer that is too short. */
  private byte[] withRefusals(CipherEngine engine, byte[] in, int total) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int first = random.nextInt(in.length + 1);
    byte[] buffer = new byte[200];
    int written = engine.update(in, 0, first, buffer, 0);
    out.write(buffer, 0, written);
    int second = random.nextInt(in.length - first + 1);
    try {
      written = engine.update(in, first, second, new byte[0], 0);
      assertThat(written).isZero();
    } catch (ShortBufferException e) {
      written = engine.update(in, first, second, buffer, 0);
    }
    out.write(buffer, 0, written);
    int rest = first + second;
    int missing = total - out.size();
    if (missing > 0) {
      byte[] tooShort = new byte[random.nextInt(missing)];
      assertThatThrownBy(() -> engine.doFinal(in, rest, in.length - rest, tooShort, 0))
          .isInstanceOf(ShortBufferException.class);
    }
    byte[] exact = new byte[missing];
    written = engine.doFinal(in, rest, in.length - rest, exact, 0);
    out.write(exact, 0, written);
    return out.toByteArray();
  }

  /** Computes the expected result with the JDK in NoPadding mode from a message padded here. */
  private static byte[] expected(Asked asked, byte[] key, byte[] iv, byte[] plain)
      throws Exception {
    byte[] input = plain;
    if (asked.padded()) {
      int padding = asked.blockBytes() - plain.length % asked.blockBytes();
      input = Arrays.copyOf(plain, plain.length + padding);
      Arrays.fill(input, plain.length, input.length, (byte) padding);
    }
    String transformation =
        asked.mode() == null
            ? asked.algorithm()
            : asked.algorithm() + "/" + asked.mode() + "/NoPadding";
    Cipher cipher = Cipher.getInstance(transformation, "SunJCE");
    SecretKeySpec jdkKey = new SecretKeySpec(key, asked.algorithm());
    if (asked.effectiveBits() != 0) {
      cipher.init(
          Cipher.ENCRYPT_MODE,
          jdkKey,
          iv == null
              ? new RC2ParameterSpec(EFFECTIVE_BITS)
              : new RC2ParameterSpec(EFFECTIVE_BITS, iv));
    } else {
      cipher.init(Cipher.ENCRYPT_MODE, jdkKey, iv == null ? null : new IvParameterSpec(iv));
    }
    return cipher.doFinal(input);
  }

  private byte[] message(Asked asked) {
    int length = random.nextInt(70);
    return bytes(
        asked.padded() || asked.worksOnBytes() ? length : length - length % asked.blockBytes());
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}

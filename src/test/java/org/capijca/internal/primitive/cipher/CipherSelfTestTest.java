// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import static org.capijca.internal.primitive.SelfTests.assertFails;
import static org.capijca.internal.primitive.SelfTests.assertPasses;

import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The self-tests of ciphers: right implementations pass, wrong ones are refused. */
@Tag("unit")
class CipherSelfTestTest {
  private static Stream<Arguments> ciphers() {
    Stream<Arguments> blocks =
        Stream.of("AES", "DES", "DESede", "RC2")
            .flatMap(algorithm ->
                Stream.of("ECB", "CBC", "CFB8")
                    .flatMap(mode ->
                        Stream.of(true, false)
                            .map(padded -> Arguments.of(algorithm, mode, padded))));
    return Stream.concat(blocks, Stream.of(Arguments.of("RC4", null, false)));
  }

  private static List<CipherEngine> engines(String algorithm, String mode, boolean padded) {
    return List.of(
        CipherEngines.PREFERRED.find(algorithm, mode, padded),
        CipherEngines.BOUNCY_CASTLE.find(algorithm, mode, padded));
  }

  /** Changes one byte of what an engine returns under some keys in one direction. */
  private static class Faulty implements CipherEngine {
    private final CipherEngine right;
    private final boolean whenEncrypting;
    private final int index;
    private final Predicate<byte[]> keys;
    private boolean faulty;

    Faulty(CipherEngine right, boolean whenEncrypting, int index, Predicate<byte[]> keys) {
      this.right = right;
      this.whenEncrypting = whenEncrypting;
      this.index = index;
      this.keys = keys;
    }

    @Override
    public void init(boolean encrypt, SecretKey key, byte[] iv, int effectiveBits)
        throws InvalidKeyException {
      right.init(encrypt, key, iv, effectiveBits);
      faulty = encrypt == whenEncrypting && keys.test(key.getEncoded());
    }

    @Override
    public int outputSize(int length) {
      return right.outputSize(length);
    }

    @Override
    public byte[] update(byte[] in, int offset, int length) {
      return right.update(in, offset, length);
    }

    @Override
    public int update(byte[] in, int offset, int length, byte[] out, int outOffset)
        throws ShortBufferException {
      return right.update(in, offset, length, out, outOffset);
    }

    @Override
    public byte[] doFinal(byte[] in, int offset, int length)
        throws IllegalBlockSizeException, BadPaddingException {
      byte[] out = right.doFinal(in, offset, length);
      if (faulty) {
        out[index] ^= 1;
      }
      return out;
    }

    @Override
    public int doFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
        throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
      return right.doFinal(in, offset, length, out, outOffset);
    }
  }

  @ParameterizedTest
  @MethodSource("ciphers")
  void rightEngines_pass(String algorithm, String mode, boolean padded) {
    for (CipherEngine engine : engines(algorithm, mode, padded)) {
      assertPasses(
          algorithm + "/" + mode + " " + engine.getClass(),
          new CipherSelfTest(algorithm, mode, engine));
    }
  }

  @ParameterizedTest
  @MethodSource("ciphers")
  void wrongBytes_areRefusedInBothDirections(String algorithm, String mode, boolean padded) {
    for (CipherEngine engine : engines(algorithm, mode, padded)) {
      for (boolean encrypt : new boolean[] {true, false}) {
        for (int index : new int[] {0, 15}) {
          assertFails(
              algorithm + "/" + mode + ", byte " + index + ", encrypting " + encrypt,
              new CipherSelfTest(algorithm, mode, new Faulty(engine, encrypt, index, key -> true)));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32})
  void aes_isTestedWithEachKeyLength(int length) {
    for (String mode : List.of("ECB", "CBC", "CFB8")) {
      for (CipherEngine engine : engines("AES", mode, false)) {
        assertFails(
            mode + " with " + length + " bytes",
            new CipherSelfTest(
                "AES", mode, new Faulty(engine, true, 0, key -> key.length == length)));
      }
    }
  }

  @Test
  void tripleDes_isTestedWithTwoKeysAndWithThree() {
    Predicate<byte[]> twoKeys = key -> Arrays.equals(key, 0, 8, key, 16, 24);
    for (Predicate<byte[]> keys : List.of(twoKeys, twoKeys.negate())) {
      for (CipherEngine engine : engines("DESede", "CBC", true)) {
        assertFails("3DES", new CipherSelfTest("DESede", "CBC", new Faulty(engine, true, 0, keys)));
      }
    }
  }

  @Test
  void engineThatRefusesEveryKey_isRefused() {
    CipherEngine refusing =
        new Faulty(CipherEngines.PREFERRED.find("AES", "CBC", true), true, 0, key -> true) {
          @Override
          public void init(boolean encrypt, SecretKey key, byte[] iv, int effectiveBits)
              throws InvalidKeyException {
            throw new InvalidKeyException();
          }
        };

    assertFails("AES", new CipherSelfTest("AES", "CBC", refusing));
  }

  @Test
  void otherMode_isRefused() {
    CipherEngine ecb = CipherEngines.PREFERRED.find("DES", "ECB", false);

    assertFails("DES", new CipherSelfTest("DES", "CBC", ecb));
    assertFails("no answers", new CipherSelfTest("DES", "OFB", ecb));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AES/CTR/NoPadding", "AES/GCM/NoPadding"})
  void modesOfTheJdk_areTested(String transformation) {
    assertPasses(
        transformation,
        new JdkModeSelfTest(transformation, () -> CipherEngines.ofTheJdk(transformation)));
    for (String other : List.of("AES/CBC/NoPadding", "AES/ECB/NoPadding", "DES/CBC/NoPadding")) {
      assertFails(
          transformation, new JdkModeSelfTest(transformation, () -> CipherEngines.ofTheJdk(other)));
    }
    assertFails(
        "AES/OFB/NoPadding",
        new JdkModeSelfTest("AES/OFB/NoPadding", () -> CipherEngines.ofTheJdk(transformation)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DESede", "RC2"})
  void rfc3217_isTested(String algorithm) {
    Rfc3217SelfTest.Maker right = Rfc3217Engine::of;

    assertPasses(algorithm, new Rfc3217SelfTest(algorithm, right));
    assertFails(
        algorithm,
        new Rfc3217SelfTest(
            algorithm,
            (name, key, bits) -> {
              key[0] ^= 0x10;
              return right.make(name, key, bits);
            }));
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import org.capijca.internal.primitive.SelfTest;

/**
 * The self-test of a cipher in one mode: it encrypts published plaintexts with keys of each length,
 * and decrypts the result. Padding is checked by decrypting.
 */
final class CipherSelfTest extends SelfTest {
  /**
   * Algorithm and mode, effective length in bits, key, IV, plaintext of whole blocks, ciphertext;
   * strings, because more classes would be loaded for anything else at the start of a program.
   */
  private static final String[] ANSWERS = {
    // SP 800-38A, F.1.1, F.1.3, F.1.5, F.2.1, F.2.3, F.2.5, F.3.7, F.3.9, F.3.11, the first blocks.
    "AES/ECB 0 2b7e151628aed2a6abf7158809cf4f3c - "
        + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51 "
        + "3ad77bb40d7a3660a89ecaf32466ef97f5d3d58503b9699de785895a96fdbaaf",
    "AES/ECB 0 8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b - "
        + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51 "
        + "bd334f1d6e45f25ff712a214571fa5cc974104846d0ad3ad7734ecb3ecee4eef",
    "AES/ECB 0 603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4 - "
        + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51 "
        + "f3eed1bdb5d2a03c064b5a7e3db181f8591ccb10d410ed26dc5ba74a31362870",
    "AES/CBC 0 2b7e151628aed2a6abf7158809cf4f3c 000102030405060708090a0b0c0d0e0f "
        + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51 "
        + "7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2",
    "AES/CBC 0 8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b 000102030405060708090a0b0c0d0e0f "
        + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51 "
        + "4f021db243bc633d7178183a9fa071e8b4d9ada9ad7dedf4e5e738763f69145a",
    "AES/CBC 0 603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4 000102030405060708090a0b0c0d0e0f "
        + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51 "
        + "f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d",
    "AES/CFB8 0 2b7e151628aed2a6abf7158809cf4f3c 000102030405060708090a0b0c0d0e0f "
        + "6bc1bee22e409f96e93d7e117393172a "
        + "3b79424c9c0dd436bace9e0ed4586a4f",
    "AES/CFB8 0 8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b 000102030405060708090a0b0c0d0e0f "
        + "6bc1bee22e409f96e93d7e117393172a "
        + "cda2521ef0a905ca44cd057cbf0d47a0",
    "AES/CFB8 0 603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4 000102030405060708090a0b0c0d0e0f "
        + "6bc1bee22e409f96e93d7e117393172a "
        + "dc1f1a8520a64db55fcc8ac554844e88",
    // FIPS 81, tables B1, C1 and D3: "Now is the time for all ".
    "DES/ECB 0 0123456789abcdef - "
        + "4e6f77206973207468652074696d6520666f7220616c6c20 "
        + "3fa40e8a984d48156a271787ab8883f9893d51ec4b563b53",
    "DES/CBC 0 0123456789abcdef 1234567890abcdef "
        + "4e6f77206973207468652074696d6520666f7220616c6c20 "
        + "e5c7cdde872bf27c43e934008c389c0f683788499a7c05f6",
    "DES/CFB8 0 0123456789abcdef 1234567890abcdef "
        + "4e6f77206973207468652074696d6520666f7220616c6c20 "
        + "f31fda07011462ee187f43d80a7cd9b5b0d290da6e5b9a87",
    // NIST's examples of SP 800-67 (TDES_ECB, TDES_CBC, TDES_CFB), with three keys and with two.
    "DESede/ECB 0 0123456789abcdef23456789abcdef01456789abcdef0123 - "
        + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51 "
        + "714772f339841d34267fcc4bd2949cc3ee11c22a576a303876183f99c0b6de87",
    "DESede/ECB 0 0123456789abcdef23456789abcdef010123456789abcdef - "
        + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51 "
        + "06ede3d82884090aff322c19f0518486730576972a666e58b6c88cf107340d3d",
    "DESede/CBC 0 0123456789abcdef23456789abcdef01456789abcdef0123 f69f2445df4f9b17 "
        + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51 "
        + "2079c3d53aa763e193b79e2569ab5262516570481f25b50f73c0bda85c8e0da7",
    "DESede/CBC 0 0123456789abcdef23456789abcdef010123456789abcdef f69f2445df4f9b17 "
        + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51 "
        + "7401ce1eab6d003caff84bf47b36cc2154f0238f9ffecd8f6acf118392b45581",
    "DESede/CFB8 0 0123456789abcdef23456789abcdef01456789abcdef0123 f69f2445df4f9b17 "
        + "6bc1bee22e409f96e93d7e117393172a "
        + "07951b729dc23ab448fc82b40372623d",
    "DESede/CFB8 0 0123456789abcdef23456789abcdef010123456789abcdef f69f2445df4f9b17 "
        + "6bc1bee22e409f96e93d7e117393172a "
        + "61d86d9aee9693fd0f67d3811b0980fb",
    // RFC 2268, section 5. It has no modes: the plaintext for CBC is chosen so that each block
    // gives the same ciphertext by definition of the mode, that for CFB is computed with OpenSSL's
    // RC2 in ECB.
    "RC2/ECB 64 88bca90e90875a7f0f79c384627bafb2 - " + "0000000000000000 " + "1a807d272bbe5db1",
    "RC2/ECB 128 88bca90e90875a7f0f79c384627bafb2 - " + "0000000000000000 " + "2269552ab0f85ca6",
    "RC2/CBC 64 88bca90e90875a7f0f79c384627bafb2 0102030405060708 "
        + "01020304050607081a807d272bbe5db1 "
        + "1a807d272bbe5db11a807d272bbe5db1",
    "RC2/CBC 128 88bca90e90875a7f0f79c384627bafb2 0102030405060708 "
        + "01020304050607082269552ab0f85ca6 "
        + "2269552ab0f85ca62269552ab0f85ca6",
    "RC2/CFB8 128 88bca90e90875a7f0f79c384627bafb2 0102030405060708 "
        + "6bc1bee22e409f96e93d7e117393172a "
        + "5f787048725a561d775c5b5597b510e2",
    // RFC 6229, keys of 40 and 128 bits, offset 0.
    "RC4 0 0102030405 - "
        + "00000000000000000000000000000000 "
        + "b2396305f03dc027ccc3524a0a1118a8",
    "RC4 0 0102030405060708090a0b0c0d0e0f10 - "
        + "00000000000000000000000000000000 "
        + "9ac7cc9a609d1ef7b2932899cde41b97"
  };

  private static final int HEXADECIMAL = 16;

  private final String algorithm;
  private final String mode;
  private final CipherEngine engine;

  /**
   * @param mode null for stream ciphers
   * @param engine an engine that must be initialised again after the test
   */
  CipherSelfTest(String algorithm, String mode, CipherEngine engine) {
    this.algorithm = algorithm;
    this.mode = mode;
    this.engine = engine;
  }

  @Override
  protected boolean passes() throws GeneralSecurityException {
    String name = (mode == null ? algorithm : algorithm + "/" + mode) + " ";
    int passed = 0;
    for (String answer : ANSWERS) {
      if (answer.startsWith(name)) {
        String[] fields = answer.split(" ", -1);
        int effectiveBits = Integer.parseInt(fields[1]);
        EngineKey key = new EngineKey(algorithm, bytes(fields[2]));
        byte[] iv = fields[3].equals("-") ? null : bytes(fields[3]);
        try {
          engine.init(true, key, iv, effectiveBits);
        } catch (InvalidKeyException keysOfThisLengthAreNotUsedEither) {
          continue;
        }
        if (!isRight(key, iv, effectiveBits, bytes(fields[4]), bytes(fields[5]))) {
          return false;
        }
        passed++;
      }
    }
    return passed > 0;
  }

  private boolean isRight(
      EngineKey key, byte[] iv, int effectiveBits, byte[] plaintext, byte[] ciphertext)
      throws GeneralSecurityException {
    byte[] encrypted = engine.doFinal(plaintext, 0, plaintext.length);
    engine.init(false, key, iv, effectiveBits);
    return Arrays.equals(Arrays.copyOf(encrypted, ciphertext.length), ciphertext)
        && Arrays.equals(engine.doFinal(encrypted, 0, encrypted.length), plaintext);
  }

  /** Returns the bytes, without a class that the start of a program does not load otherwise. */
  private static byte[] bytes(String hexadecimal) {
    byte[] bytes = new byte[hexadecimal.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hexadecimal, 2 * i, 2 * i + 2, HEXADECIMAL);
    }
    return bytes;
  }
}

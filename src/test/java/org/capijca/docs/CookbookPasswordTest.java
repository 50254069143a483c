// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recipes for data that was encrypted with a password. */
@Tag("unit")
class CookbookPasswordTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] PLAIN = "The quick brown fox".getBytes(US_ASCII);

  @TempDir Path folder;

  /** Runs a program whose arguments begin with input and output, and returns what it wrote. */
  private byte[] converted(String program, byte[] input, Object... more) throws Exception {
    Path in = Files.write(folder.resolve("in"), input);
    Path out = folder.resolve("out");
    Object[] arguments = new Object[2 + more.length];
    arguments[0] = in;
    arguments[1] = out;
    System.arraycopy(more, 0, arguments, 2, more.length);
    CookbookPrograms.run(program, arguments);
    return Files.readAllBytes(out);
  }

  /** Ciphertexts of the C program src/test/oracle/encrypt-file.c under Wine. */
  @ParameterizedTest
  @CsvSource({
    "DecryptRc4, 59a8c9fd4f2ec06cb2fc9def8a968e0bb1db88",
    "DecryptRc2, 58ee371d9f57916d956e7e15cec1396984569cb31d369dc6",
    "Decrypt3Des, 56a44c6de3e6133a5fb461c78f016e4bfa5acc3e3168235e"
  })
  void fileOfTheCProgram_isDecrypted(String program, String file) throws Exception {
    assertThat(converted(program, HEX.parseHex(file), "Geheim")).isEqualTo(PLAIN);
  }

  @Test
  void aes256_writesWhatTheCProgramWrites() throws Exception {
    assertThat(HEX.formatHex(converted("EncryptAes256", PLAIN, "Geheim")))
        .isEqualTo("af28b667e2d25105124f55e83211df61bd320f3e9bca1aaa50cda769cb73d66c");
  }

  /** A key of 128 bits is the first 16 bytes of the hash value. */
  @Test
  void halfPassword_isHashed() throws Exception {
    byte[] hash = MessageDigest.getInstance("MD5").digest("G\0e\0h\0".getBytes(US_ASCII));
    Cipher cipher = Cipher.getInstance("RC4", "SunJCE");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(hash, "RC4"));

    assertThat(converted("DecryptHalfPassword", cipher.doFinal(PLAIN), "Geheim")).isEqualTo(PLAIN);
  }

  @Test
  void keyParams_areThoseOfTheProgram() throws Exception {
    byte[] hash = MessageDigest.getInstance("MD5").digest("Geheim".getBytes(US_ASCII));
    byte[] key = Arrays.copyOf(hash, 16);
    byte[] salt = HEX.parseHex("0102030405060708090a0b");
    System.arraycopy(salt, 0, key, 5, 11);
    byte[] iv = HEX.parseHex("1112131415161718");
    Cipher cipher = Cipher.getInstance("RC2/CFB8/PKCS5Padding", "SunJCE");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "RC2"), new RC2ParameterSpec(40, iv));
    String data = HEX.formatHex(cipher.doFinal(PLAIN));

    String printed =
        CookbookPrograms.run(
            "DecryptWithKeyParams", data, HEX.formatHex(iv), HEX.formatHex(salt), "Geheim");

    assertThat(printed).isEqualTo("The quick brown fox");
  }

  @Test
  void secondHalfOfTheHash_isTheIv() throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest("Geheim".getBytes(US_ASCII));
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding", "SunJCE");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(hash, 0, 16, "AES"),
        new IvParameterSpec(hash, 16, 16));

    assertThat(converted("DecryptIvFromHash", cipher.doFinal(PLAIN), "Geheim")).isEqualTo(PLAIN);
  }

  /** The key is from the test suite of .NET. */
  @Test
  void cryptDeriveKeyOfDotNet_hasItsKey() throws Exception {
    byte[] key = HEX.parseHex("97628a641949d99dced35db0abce20f21ff4da9b46e00bce");
    byte[] iv = {1, 2, 3, 4, 5, 6, 7, 8};
    Cipher cipher = Cipher.getInstance("DESede/CBC/PKCS5Padding", "SunJCE");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "DESede"), new IvParameterSpec(iv));
    byte[] file = cipher.doFinal(PLAIN);

    assertThat(converted("DotNetCryptDeriveKey", file, "PasswordGoesHere", HEX.formatHex(iv)))
        .isEqualTo(PLAIN);
  }

  /** Key and IV were computed by Python's hashlib from the published source code of .NET. */
  @Test
  void getBytesOfDotNet_hasItsKeyAndIv() throws Exception {
    byte[] key = HEX.parseHex("fa8cd4f68a22679ee0fea7991f91f92822bc2e36240f448ba9a5b5b4f3b1c70a");
    byte[] iv = HEX.parseHex("e0fea7991f91f928a9a5a559ccedc1de");
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding", "SunJCE");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
    byte[] file = cipher.doFinal(PLAIN);

    assertThat(converted("DotNetGetBytes", file, "Pass w\u00f6rd", "0102030405060708"))
        .isEqualTo(PLAIN);
  }
}

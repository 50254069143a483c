// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class PasswordDeriveBytesTest {
  private static final char[] PASSWORD = "Pass w\u00f6rd".toCharArray();
  private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8};

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static void refused(ThrowingCallable call, CapiError error) {
    assertThatCapi(call).with(error);
  }

  /** binref/refinery, test_mspdb.py: what a program made with PasswordDeriveBytes opens. */
  @Test
  void publishedKey_isReproduced() {
    byte[] password =
        "amp4Z0wpKzJ5Cg0GDT5sJD0sMw0IDAsaGQ1Afik6NwXr6rrSEQE=".getBytes(StandardCharsets.US_ASCII);
    byte[] salt =
        "aGQ1Afik6NampDT5sJEQE4Z0wpsMw0IDAD06rrSswXrKzJ5Cg0G=".getBytes(StandardCharsets.US_ASCII);

    assertThat(hex(new PasswordDeriveBytes(password, salt, "SHA1", 2).getBytes(32)))
        .isEqualTo("34886d5b097a941978d0e38b1b5ca32960746a5e5d648711b12c67aa5b3a8ebf");
  }

  /** Computed by a program of its own (Python, hashlib) by the published source of .NET. */
  @ParameterizedTest(name = "{0} {1} iterations {2}")
  @CsvSource({
    "SHA1, 2, 32, 487f7c3a599f84de94609d43702f4c29199de7ee77a3ba2fecd160afda5ee04a",
    "SHA1, 100, 32+16, fa8cd4f68a22679ee0fea7991f91f92822bc2e36240f448ba9a5b5b4f3b1c70a"
        + "+e0fea7991f91f928a9a5a559ccedc1de",
    "SHA1, 100, 16+4+14+20+6+30+5+1, fa8cd4f68a22679ee0fea7991f91f928+22bc2e36"
        + "+240f448ba9a5b5b4f3b1c70acd58+b5b4f3b1c70aa9a5a559ccedc1de77d6ce7a67f3+f9b790e57e90"
        + "+777994b6595bafb948fea129d4a67ea3045f2095217348e99fc047e5bd0b+22cea6075b+70",
    "MD5, 3, 10+3+3+13+13+100, c02356455a983a91f4dc+0afdbc+fc363d+98fa63954c09baf47bd6c491e5"
        + "+954c0913d4c5eca240d806660d+d806660dfd2eb095c401140c1b075447cf83dd19e0a51543c63c5ad8e3"
        + "f48c0c5f83a25e45ec4dab1aa28e38d02a65cadc103223733f25d7d45d297a744351141bb46bce7f8d857d"
        + "5c5dbff565d82c7bba63e4a4763694f805fcb979409501c827efcc70",
    "SHA256, 100, 32+16+16+16, e080c5ec11d2dcb7b8bc5c712f685b60d450b1c5fffe1376414aebce4d9fbd6d"
        + "+125521d0ae1afbadd2a590972f96ba40+4ff8d572c5cdf5b1b0c74e4b3c1656d0"
        + "+31f79249f19a993e828e9886d1ed4519",
    "SHA384, 1, 48+24+24+5, 812ce5dbc704c263b82825a4da7f627f21c6d31cf49d88c22648adf9c35be6cf"
        + "4704cd2dd860881083513709611b3888+517f361551543ff71b9920b34aaf0facb497471eab41e0b3"
        + "+342b0cfb6583f597e0cbd61aa0a9825a3b88d313ee01becc+8968954214",
    "SHA512, 7, 40+8+64, 909cbfadf2e798f4bde853936c0b49925d4342f80d9f9e350357d7cae1161ff1"
        + "5e86f39962755f54+4367f0484a0ee69f+5d4342f80d9f9e350357d7cae1161ff1031d39009438af8a"
        + "b469a3d6bab89917b088ce5dc808c4c04344ae400085662c6cff4d5f8b765bd938688ed049ae53c2"
  })
  void calls_takeTheKeptBytesFromWhereDotNetDoes(
      String hash, int iterations, String calls, String expected) {
    PasswordDeriveBytes bytes = new PasswordDeriveBytes(PASSWORD, SALT, hash, iterations);
    String[] parts = expected.split("\\+");
    String[] counts = calls.split("\\+");
    for (int i = 0; i < counts.length; i++) {
      assertThat(hex(bytes.getBytes(Integer.parseInt(counts[i]))))
          .as("call " + i)
          .isEqualTo(parts[i]);
    }
  }

  @Test
  void defaults_areSha1And100Iterations() {
    PasswordDeriveBytes bytes = new PasswordDeriveBytes(PASSWORD, SALT);

    assertThat(bytes.getHashName()).isEqualTo("SHA1");
    assertThat(bytes.getIterationCount()).isEqualTo(100);
    assertThat(bytes.getSalt()).isEqualTo(SALT);
    assertThat(hex(bytes.getBytes(16))).isEqualTo("fa8cd4f68a22679ee0fea7991f91f928");
  }

  @Test
  void missingSalt_isAnEmptyOne() {
    assertThat(new PasswordDeriveBytes(PASSWORD, null).getBytes(40))
        .isEqualTo(new PasswordDeriveBytes(PASSWORD, new byte[0]).getBytes(40));
    assertThat(new PasswordDeriveBytes(PASSWORD, null).getSalt()).isNull();
  }

  @Test
  void reset_startsAgain_andLetsParametersChange() {
    PasswordDeriveBytes bytes = new PasswordDeriveBytes(PASSWORD, null, "MD5", 5);
    bytes.getBytes(30);
    for (ThrowingCallable change :
        List.<ThrowingCallable>of(
            () -> bytes.setSalt(SALT),
            () -> bytes.setIterationCount(2),
            () -> bytes.setHashName("SHA1"))) {
      refused(change, CapiError.NTE_BAD_HASH_STATE);
    }

    bytes.reset();
    bytes.setSalt(SALT);
    bytes.setIterationCount(2);
    bytes.setHashName("SHA-1");

    assertThat(hex(bytes.getBytes(32)))
        .isEqualTo("487f7c3a599f84de94609d43702f4c29199de7ee77a3ba2fecd160afda5ee04a");
  }

  /** .NET answers ArgumentException; what was asked for before can still be had. */
  @Test
  void callBeyondTheKeptBytes_isRefusedAsInDotNet_andChangesNothing() {
    PasswordDeriveBytes bytes = new PasswordDeriveBytes(PASSWORD, SALT);
    bytes.getBytes(5);

    refused(() -> bytes.getBytes(16), CapiError.ERROR_INVALID_PARAMETER);

    assertThat(hex(bytes.getBytes(15))).isEqualTo("22679ee0fea7991f91f92822bc2e36");
  }

  @Test
  void blocksEndAtAThousand() {
    PasswordDeriveBytes bytes = new PasswordDeriveBytes(PASSWORD, SALT);

    refused(() -> bytes.getBytes(20_001), CapiError.NTE_BAD_LEN);
    assertThat(bytes.getBytes(20_000)).hasSize(20_000);
    refused(() -> bytes.getBytes(1), CapiError.NTE_BAD_LEN);
  }

  /**
   * The .NET test suite, run on Windows; RC4 and AES by the rule of the other keys: AES has the
   * bytes of 3DES before its parity is set.
   */
  @ParameterizedTest
  @CsvSource({
    "TripleDES, SHA1, 192, 8, 97628a641949d99dced35db0abce20f21ff4da9b46e00bce",
    "1.2.840.113549.3.7, 1.3.14.3.2.26, 0, 8, 97628a641949d99dced35db0abce20f21ff4da9b46e00bce",
    "DES, SHA, 64, 8, b0685d8c98f4854a",
    "RC2, System.Security.Cryptography.SHA1, 128, 8, b0695d8d98f5844b9650a9f68eff105b",
    "rc2, SHA256, 128, 8, cf4a1ca60093e71d6b740dbb962b3c66",
    "RC2, MD5, 128, 8, 84f4b6854cdf896a86fb493b852b6e1f",
    "1.2.840.113549.3.4, SHA1, 128, 0, b0695d8d98f5844b9650a9f68eff105b",
    "2.16.840.1.101.3.4.1.2, SHA1, 128, 16, 96628a641848d89cced35db1abce20f2"
  })
  void cryptDeriveKey_givesTheKeyOfDotNet_whateverTheSalt(
      String algorithm, String hash, int bits, int ivLength, String key) {
    byte[] iv = new byte[ivLength];
    Arrays.fill(iv, (byte) 0x55);
    char[] password = "PasswordGoesHere".toCharArray();

    assertThat(
            hex(new PasswordDeriveBytes(password, SALT).cryptDeriveKey(algorithm, hash, bits, iv)))
        .isEqualTo(key);
    assertThat(iv).as("the IV of the key").isEqualTo(new byte[ivLength]);
    assertThat(
            hex(
                new Rfc2898DeriveBytes(password, SALT, 3)
                    .cryptDeriveKey(algorithm, hash, bits, iv)))
        .isEqualTo(key);
  }

  @Test
  void badArguments_haveACode() {
    PasswordDeriveBytes bytes = new PasswordDeriveBytes(PASSWORD, SALT);
    CapiError parameter = CapiError.ERROR_INVALID_PARAMETER;

    refused(() -> new PasswordDeriveBytes((char[]) null, SALT), parameter);
    refused(() -> new PasswordDeriveBytes((byte[]) null, SALT), parameter);
    refused(() -> new PasswordDeriveBytes(PASSWORD, SALT, "SHA1", 0), parameter);
    refused(() -> new PasswordDeriveBytes(PASSWORD, SALT, "SHA3", 1), CapiError.NTE_BAD_ALGID);
    refused(() -> new PasswordDeriveBytes(PASSWORD, SALT, null, 1), CapiError.NTE_BAD_ALGID);
    refused(
        () -> new PasswordDeriveBytes(new char[] {'a', '\ud800'}, SALT), CapiError.NTE_BAD_DATA);
    refused(() -> bytes.getBytes(0), parameter);
    refused(() -> bytes.getBytes(-1), parameter);
    refused(() -> bytes.cryptDeriveKey("DES", "SHA1", 64, null), parameter);
    refused(() -> bytes.cryptDeriveKey("DES", "SHA1", 64, new byte[16]), parameter);
    refused(() -> bytes.cryptDeriveKey("DES", "SHA1", -1, new byte[8]), parameter);
    refused(
        () -> bytes.cryptDeriveKey("Rijndael", "SHA1", 0, new byte[8]), CapiError.NTE_BAD_ALGID);
    assertThatThrownBy(() -> bytes.cryptDeriveKey("DES", "SHA1", 40, new byte[8]))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(failure -> assertThat(CapiError.of(failure)).isPresent());
  }

  @Test
  void destroyedPassword_isNotUsed_norShown() {
    PasswordDeriveBytes bytes = new PasswordDeriveBytes(PASSWORD, SALT);
    bytes.getBytes(7);
    bytes.destroy();

    assertThat(bytes.isDestroyed()).isTrue();
    assertThat(bytes).hasToString("PasswordDeriveBytes[SHA1, 100 iterations]");
    refused(() -> bytes.getBytes(1), CapiError.NTE_BAD_KEY_STATE);
    refused(
        () -> bytes.cryptDeriveKey("DES", "SHA1", 64, new byte[8]), CapiError.NTE_BAD_KEY_STATE);
  }
}

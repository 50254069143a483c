// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class Rfc2898DeriveBytesTest {
  private static final char[] PASSWORD = "Pass w\u00f6rd".toCharArray();
  private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8};

  private static void refused(ThrowingCallable call, CapiError error) {
    assertThatCapi(call).with(error);
  }

  /** RFC 6070. */
  @ParameterizedTest
  @CsvSource({
    "password, salt, 1, 0c60c80f961f0e71f3a9b524af6012062fe037a6",
    "password, salt, 4096, 4b007901b765489abead49d926f721d065a429c1",
    "passwordPASSWORDpassword, saltSALTsaltSALTsaltSALTsaltSALTsalt, 4096,"
        + " 3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038"
  })
  void knownAnswers_areGiven(String password, String salt, int iterations, String expected) {
    assertThat(
            new Rfc2898DeriveBytes(
                    password.toCharArray(), salt.getBytes(StandardCharsets.US_ASCII), iterations)
                .getBytes(expected.length() / 2))
        .isEqualTo(HexFormat.of().parseHex(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA1", "SHA256", "SHA384", "SHA512"})
  void calls_goOnWithTheBytesOfTheJdk(String hash) throws Exception {
    byte[] all =
        SecretKeyFactory.getInstance("PBKDF2WithHmac" + hash)
            .generateSecret(new PBEKeySpec(PASSWORD, SALT, 17, 8 * 200))
            .getEncoded();
    Rfc2898DeriveBytes bytes = new Rfc2898DeriveBytes(PASSWORD, SALT, 17, hash);
    int done = 0;
    for (int count : new int[] {1, 5, 15, 19, 20, 21, 64, 55}) {
      assertThat(bytes.getBytes(count))
          .as(count + " bytes after " + done)
          .isEqualTo(Arrays.copyOfRange(all, done, done + count));
      done += count;
    }
    bytes.reset();
    assertThat(bytes.getBytes(200)).isEqualTo(all);
  }

  /** Computed with Python's hashlib. */
  @Test
  void md5AndEmptyPassword_areThoseOfOthers() {
    assertThat(new Rfc2898DeriveBytes(PASSWORD, SALT, 1000, "MD5").getBytes(40))
        .isEqualTo(
            HexFormat.of()
                .parseHex(
                    "12fa67fb534fa6c6c583c9248df6a42d40fdfaefcc3fa91b49023a0d683c4a49fef7be2336cf6792"));
    assertThat(new Rfc2898DeriveBytes(new byte[0], new byte[0], 1, "SHA1").getBytes(20))
        .isEqualTo(HexFormat.of().parseHex("1e437a1c79d75be61e91141dae20affc4892cc99"));
  }

  @Test
  void defaults_areSha1And1000Iterations() {
    Rfc2898DeriveBytes bytes = new Rfc2898DeriveBytes(PASSWORD, SALT);

    assertThat(bytes.getIterationCount()).isEqualTo(1000);
    assertThat(bytes.getHashName()).isEqualTo("SHA1");
    assertThat(bytes.getBytes(20))
        .isEqualTo(HexFormat.of().parseHex("4e53491c59c1b109893ee9ac6210655a5ab3857e"));
  }

  @Test
  void changedParameters_startAgain() {
    Rfc2898DeriveBytes bytes = new Rfc2898DeriveBytes(PASSWORD, 16, 5);
    assertThat(bytes.getSalt()).hasSize(16).isNotEqualTo(new byte[16]);
    bytes.getBytes(3);
    bytes.setSalt(SALT);
    bytes.getBytes(7);
    bytes.setIterationCount(1000);

    assertThat(bytes.getBytes(20)).isEqualTo(new Rfc2898DeriveBytes(PASSWORD, SALT).getBytes(20));
  }

  @Test
  void badArguments_haveACode() {
    Rfc2898DeriveBytes bytes = new Rfc2898DeriveBytes(PASSWORD, SALT);
    CapiError parameter = CapiError.ERROR_INVALID_PARAMETER;

    refused(() -> new Rfc2898DeriveBytes((char[]) null, SALT), parameter);
    refused(() -> new Rfc2898DeriveBytes(PASSWORD, null), parameter);
    refused(() -> new Rfc2898DeriveBytes(PASSWORD, SALT, 0), parameter);
    refused(() -> new Rfc2898DeriveBytes(PASSWORD, -1, 1), parameter);
    refused(() -> new Rfc2898DeriveBytes(PASSWORD, SALT, 1, "SHA3"), CapiError.NTE_BAD_ALGID);
    refused(() -> bytes.getBytes(0), parameter);
    refused(() -> bytes.setIterationCount(-1), parameter);
    refused(() -> bytes.setSalt(null), parameter);
  }

  @Test
  void destroyedPassword_isNotUsed_norShown() {
    Rfc2898DeriveBytes bytes = new Rfc2898DeriveBytes(PASSWORD, SALT);
    bytes.destroy();

    assertThat(bytes.isDestroyed()).isTrue();
    assertThat(bytes).hasToString("Rfc2898DeriveBytes[SHA1, 1000 iterations]");
    refused(() -> bytes.getBytes(1), CapiError.NTE_BAD_KEY_STATE);
  }
}

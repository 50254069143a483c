// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.capijca.internal.blob.LittleEndianNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that secrets are found in every form in which a program could print them. */
@Tag("unit")
class KnownSecretsTest {
  private static final byte[] KEY = HexFormat.of().parseHex("7f3ac1055d9e2b8804f6e1a29cd07b31");
  private static final byte[] SHORT_KEY = HexFormat.of().parseHex("91d4207ac3");

  private final KnownSecrets secrets = new KnownSecrets();

  static Stream<String> forms() {
    return Stream.of(KEY, SHORT_KEY).flatMap(KnownSecretsTest::formsOf);
  }

  private static Stream<String> formsOf(byte[] key) {
    byte[] prefixed = Arrays.copyOf(new byte[] {6, 2}, 2 + key.length);
    System.arraycopy(key, 0, prefixed, 2, key.length);
    String hex = HexFormat.of().formatHex(key);
    return Stream.of(
        hex,
        "0" + hex + "0",
        hex.toUpperCase(Locale.ROOT),
        HexFormat.of().formatHex(LittleEndianNumber.reversed(key)),
        HexFormat.of().formatHex(prefixed),
        Base64.getEncoder().encodeToString(key),
        Base64.getUrlEncoder().withoutPadding().encodeToString(prefixed),
        Arrays.toString(key),
        new BigInteger(1, key).toString(),
        new String(key, StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormOfASecret_isFound(String form) {
    String message = "the key: " + form + ".";
    assertThat(secrets.in(message)).isEmpty();

    secrets.add(KEY);
    secrets.add(SHORT_KEY);

    assertThat(secrets.in(message)).isPresent();
  }

  @Test
  void password_isFound() {
    secrets.add("Geheim 1");

    assertThat(secrets.in("the password Geheim 1 is wrong")).contains("Geheim 1");
    assertThat(secrets.in("the password Geheim is wrong")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "key", "0000000000000000"})
  void ordinaryText_isNotSearchedFor(String text) {
    secrets.add(text.getBytes(StandardCharsets.US_ASCII));
    secrets.add(new byte[16]);

    assertThat(secrets.in("the " + text + " of 0000000000000000 bytes")).isEmpty();
  }
}

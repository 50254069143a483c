// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.ProviderException;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class DigestsTest {
  /** Hash values of the bytes 0 to 255, repeated eight times: Wine test suite (rsaenh). */
  @ParameterizedTest
  @CsvSource({
    "MD2, 12cb1b08c848a4a9aaf3f19ffc292868",
    "MD4, 8e2a58bff2f5262379d292361b23e381",
    "MD5, 1576a94d6cb334dd126cb1c27f19e0f2",
    "SHA-1, f10ccfde60c17db26e7d85d35665c7661dbbeb2c",
    "MD5andSHA1, 1576a94d6cb334dd126cb1c27f19e0f2f10ccfde60c17db26e7d85d35665c7661dbbeb2c"
  })
  void hashValue_equalsValueOfWindows(String name, String value) {
    assertThat(HexFormat.of().formatHex(Digests.of(name).digest(pattern(2048)))).isEqualTo(value);
  }

  private static byte[] pattern(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"MD2", "MD4", "MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"})
  void fallback_matchesJdk(String name) throws Exception {
    MessageDigest one = Digests.of(name);
    MessageDigest other = BouncyCastleDigest.of(name);

    assertThat(other.getDigestLength()).isEqualTo(one.getDigestLength());
    for (int length : new int[] {0, 1, 55, 56, 63, 64, 65, 127, 128, 1000}) {
      one.update((byte) length);
      other.update((byte) length);
      MessageDigest copy = (MessageDigest) other.clone();
      assertThat(other.digest(pattern(length))).isEqualTo(one.digest(pattern(length)));
      assertThat(copy.digest(pattern(length)))
          .isEqualTo(one.digest(prefixed((byte) length, pattern(length))));
    }
  }

  private static byte[] prefixed(byte first, byte[] rest) {
    byte[] all = new byte[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"MD4", "MD5", "MD5andSHA1"})
  void reset_discardsData(String name) {
    MessageDigest digest = Digests.of(name);
    byte[] ofNothing = digest.digest();
    digest.update(pattern(100));
    digest.reset();

    assertThat(digest.digest()).isEqualTo(ofNothing).hasSize(digest.getDigestLength());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SHA-3"})
  void unknownName_isRefused(String name) {
    assertThatThrownBy(() -> Digests.of(name)).isInstanceOf(ProviderException.class);
  }
}

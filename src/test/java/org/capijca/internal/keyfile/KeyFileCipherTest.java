// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests SHA-1 and RC4 of encrypted key files with published values. */
@Tag("unit")
class KeyFileCipherTest {
  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** FIPS 180 example: SHA-1 of "abc". */
  @Test
  void sha1_hashesBothParts() {
    assertThat(KeyFileCipher.INSTANCE.sha1(ascii("a"), ascii("bc")))
        .isEqualTo(HexFormat.of().parseHex("a9993e364706816aba3e25717850c26c9cd0d89d"));
  }

  /** RFC 6229: the key 0102030405 and the start of its key stream. */
  @Test
  void rc4_encryptsRangeInPlace() {
    byte[] data = new byte[18];

    KeyFileCipher.INSTANCE.rc4(HexFormat.of().parseHex("0102030405"), data, 1, 16);

    assertThat(data).isEqualTo(HexFormat.of().parseHex("00b2396305f03dc027ccc3524a0a1118a800"));
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the structure of key values: odd parity, 40-bit DES keys and versions of protocols. */
@Tag("unit")
class KeyShapeTest {
  private static final HexFormat HEX = HexFormat.of();

  @ParameterizedTest
  @CsvSource({
    "PLAIN, 8, 0000ffff01fe7f80, 0000ffff01fe7f80",
    "ODD_PARITY, 8, 0000ffff01fe7f80, 0101fefe01fe7f80",
    "ODD_PARITY, 8, 0203040507000000ffff, 0202040407010101ffff",
    "FORTY_BIT_DES, 8, ffffffffffffffff, 0efe0efe0efe0efe",
    "FORTY_BIT_DES, 8, 10ff20ff30ff40ffff, 01fe01fe01fe01feff",
    "SSL3_SECRET, 4, ffffffff, 0300ffff",
    "TLS1_SECRET, 4, ffffffff, 0301ffff",
  })
  void shape_isAppliedToKeyValueOnly(KeyShape shape, int length, String before, String after) {
    byte[] key = HEX.parseHex(before);

    shape.apply(key, length);

    assertThat(HEX.formatHex(key)).isEqualTo(after);
  }

  @Test
  void oddParity_setsLowestBitOnly() {
    byte[] keys = new byte[24 * 100];
    new Random(1).nextBytes(keys);
    byte[] before = keys.clone();

    OddParity.apply(keys, keys.length);

    for (int i = 0; i < keys.length; i++) {
      assertThat(Integer.bitCount(keys[i] & 0xFF) % 2).as("byte %d", i).isEqualTo(1);
      assertThat(keys[i] & 0xFE).as("byte %d", i).isEqualTo(before[i] & 0xFE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 14, 21})
  void keyWithoutParity_keepsItsBitsInOrder(int length) {
    byte[] keys = new byte[length];
    new Random(length).nextBytes(keys);
    StringBuilder bits = new StringBuilder();

    byte[] added = OddParity.added(keys);

    assertThat(added).hasSize(length / 7 * 8);
    assertThat(OddParity.lengthWithout(added.length)).isEqualTo(length);
    for (byte each : added) {
      bits.append(binary(each), 0, 7);
      assertThat(Integer.bitCount(each & 0xFF) % 2).isEqualTo(1);
    }
    StringBuilder given = new StringBuilder();
    for (byte each : keys) {
      given.append(binary(each));
    }
    assertThat(bits.toString()).isEqualTo(given.toString());
  }

  private static String binary(byte value) {
    return Integer.toBinaryString(0x100 | (value & 0xFF)).substring(1);
  }
}

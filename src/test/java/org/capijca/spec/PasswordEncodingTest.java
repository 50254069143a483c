// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.util.HexFormat;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("unit")
class PasswordEncodingTest {
  @ParameterizedTest
  @CsvSource({
    "ANSI, 6162e480",
    "ANSI_WITH_ZERO, 6162e48000",
    "UTF_16LE, 61006200e400ac20",
    "UTF_16LE_WITH_ZERO, 61006200e400ac200000",
    "UTF_16LE_CUT, 61006200",
    "UTF_16LE_CUT_WITH_ZERO, 61006200e4"
  })
  void bytes_areThoseOfTheCLine(PasswordEncoding encoding, String bytes) {
    char[] password = {'a', 'b', '\u00e4', '\u20ac'};

    assertThat(HexFormat.of().formatHex(encoding.encode(password))).isEqualTo(bytes);
    assertThat(password).containsExactly('a', 'b', '\u00e4', '\u20ac');
  }

  @ParameterizedTest
  @EnumSource
  void emptyPassword_hasNothingButItsZero(PasswordEncoding encoding) {
    byte[] bytes = encoding.encode(new char[0]);

    assertThat(bytes).isEqualTo(new byte[bytes.length]);
    assertThat(bytes.length > 0).isEqualTo(encoding.name().endsWith("ZERO"));
  }

  @Test
  void characterOutsideTheCodePage_isRefusedUnnamed() {
    assertThatCapi(() -> PasswordEncoding.ANSI.encode("p\u4e2d".toCharArray()))
        .fails(IllegalArgumentException.class)
        .hasMessageContaining("windows-1252")
        .hasMessageNotContaining("\u4e2d")
        .with(CapiError.NTE_BAD_DATA);
  }
}

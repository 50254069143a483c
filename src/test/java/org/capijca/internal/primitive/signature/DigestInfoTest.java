// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class DigestInfoTest {
  /** The prefixes of hash values in RFC 8017 section 9.2. */
  @ParameterizedTest
  @CsvSource({
    "1.2.840.113549.2.2, 16, 3020300c06082a864886f70d020205000410",
    "1.2.840.113549.2.5, 16, 3020300c06082a864886f70d020505000410",
    "1.3.14.3.2.26, 20, 3021300906052b0e03021a05000414",
    "2.16.840.1.101.3.4.2.4, 28, 302d300d06096086480165030402040500041c",
    "2.16.840.1.101.3.4.2.1, 32, 3031300d060960864801650304020105000420",
    "2.16.840.1.101.3.4.2.2, 48, 3041300d060960864801650304020205000430",
    "2.16.840.1.101.3.4.2.3, 64, 3051300d060960864801650304020305000440",
    "2.16.840.1.101.3.4.2.5, 28, 302d300d06096086480165030402050500041c",
    "2.16.840.1.101.3.4.2.6, 32, 3031300d060960864801650304020605000420"
  })
  void prefixes_matchRfc(String oid, int length, String prefix) {
    assertThat(HexFormat.of().formatHex(DigestInfo.of(oid, new byte[length])))
        .isEqualTo(prefix + "00".repeat(length));
  }

  @Test
  void arcsOfAnyLength_areEncodedInBase128() {
    assertThat(
            HexFormat.of()
                .formatHex(DigestInfo.of("2.5.0.127.128.16383.16384.2147483647", new byte[1])))
        .isEqualTo(
            "30183013060f5500"
                + "7f"
                + "8100"
                + "ff7f"
                + "818000"
                + "87ffffff7f"
                + "0500"
                + "040100");
  }

  @Test
  void longValue_isRefused() {
    assertThatThrownBy(() -> DigestInfo.of("1.3.14.3.2.26", new byte[128]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

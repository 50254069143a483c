// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.capijca.Csp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the comparison fails when it must. */
@Tag("unit")
class ComparisonTest {
  private static final Subject RC2 =
      new Subject(Csp.MS_ENHANCED_PROV, "CALG_RC2", 0x00280001, "a test");

  @Test
  void sameAnswers_pass() {
    Comparison comparison = new Comparison("no topic");
    comparison.check(RC2, "KP_KEYLEN", "40", "40");

    assertThatCode(comparison::verify).doesNotThrowAnyException();
  }

  @Test
  void unknownDifference_fails() {
    Comparison comparison = new Comparison("no topic");
    comparison.check(RC2, Map.of("KP_KEYLEN", "40", "KP_IV", ""), Map.of("KP_KEYLEN", "48"));
    comparison.check(RC2, "KP_SALT", "", "");

    assertThatThrownBy(comparison::verify)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("KP_KEYLEN is 40 in Wine, 48 here")
        .hasMessageContaining("KP_IV is  in Wine, null here");
  }

  @Test
  void deviationOfOneTopic_explainsNothingInAnother() {
    Difference lengthCode =
        new Difference(RC2, "outcome", "NTE_BAD_DATA", "ERROR_INVALID_PARAMETER");

    assertThat(WineDeviations.of("genkey", lengthCode)).contains(WineDeviations.LENGTH_ERROR_CODE);
    assertThat(WineDeviations.of("no topic", lengthCode)).isEmpty();
  }

  @Test
  void resultUnlikeWindows_isNotExplained() {
    assertThat(
            WineDeviations.of(
                "genkey", new Difference(RC2, "outcome", "NTE_BAD_DATA", "NTE_BAD_LEN")))
        .isEmpty();
  }

  @Test
  void deviationThatDoesNotOccur_isNotRequired() {
    Comparison comparison = new Comparison("live");
    comparison.check(RC2, "KP_KEYLEN", "40", "40");

    assertThatCode(comparison::verify).doesNotThrowAnyException();
  }

  @Test
  void onlyCorrectCiphertext_isExplained() {
    Subject base = new Subject(Csp.MS_DEF_PROV, "CALG_RC2", 0x00300001, "a test");
    Subject noSalt = new Subject(Csp.MS_STRONG_PROV, "CALG_RC4", 0x11, "a test");

    for (Subject subject : List.of(base, noSalt)) {
      assertThat(
              WineDeviations.of("import", new Difference(subject, "ciphertext", "aa", "bb", "bb")))
          .as("%s, the ciphertext of Windows", subject)
          .isPresent();
      assertThat(
              WineDeviations.of("import", new Difference(subject, "ciphertext", "aa", "cc", "bb")))
          .as("%s, another ciphertext", subject)
          .isEmpty();
    }
  }

  @Test
  void emptyComparison_fails() {
    assertThatThrownBy(() -> new Comparison("no topic").verify())
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @EnumSource
  void everyDeviation_hasDescriptionAndSource(WineDeviations deviation) {
    assertThat(deviation.toString())
        .matches("[A-Z0-9_]+( \\([a-z0-9-]+\\))?: Wine: .{5,}; Windows: .{1,} \\[.{5,}\\]");
  }
}

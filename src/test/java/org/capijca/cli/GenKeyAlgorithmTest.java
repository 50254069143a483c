// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class GenKeyAlgorithmTest {
  @ParameterizedTest
  @CsvSource({"CALG_RC2, CALG_RC2", "rc2, CALG_RC2", "0x6602, CALG_RC2", "AES_256, CALG_AES_256"})
  void algorithm_isTakenByNameWithoutPrefixAndNumber(String given, String expected) {
    CommandRun run = CommandRun.of("genkey", given);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith(expected + " ");
  }

  @Test
  void unknownAlgorithm_isAnErrorOfUsage() {
    CommandRun run = CommandRun.of("genkey", "FOO");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("\"FOO\" is not an ALG_ID").contains("capi algorithms");
  }
}

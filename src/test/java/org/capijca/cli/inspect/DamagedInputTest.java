// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.capijca.fuzz.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prefixes of samples, and inputs that are deep or long, end with fields and problems, never with
 * an exception. Changed samples are inspected by the fuzz target of {@code capi inspect}.
 */
@Tag("unit")
class DamagedInputTest {
  private static final int PER_FILE = 3;
  private static final int PREFIXES = 60;

  private static void inspect(String name, byte[] input) {
    assertThatCode(() -> Inspection.check(input)).as(name).doesNotThrowAnyException();
  }

  @Test
  void prefixesOfSamples_areInspected() {
    Samples.all(PER_FILE)
        .forEach((name, bytes) -> {
          int step = Math.max(1, bytes.length / PREFIXES);
          for (int length = 0; length <= bytes.length; length += step) {
            inspect(name + " to " + length, Arrays.copyOf(bytes, length));
          }
        });
  }

  @Test
  void nestedSequences_endAtADepth() {
    byte[] nested = new byte[40_000];
    for (int i = 0; i < nested.length; i += 2) {
      nested[i] = 0x30;
      nested[i + 1] = (byte) 0x80;
    }
    inspect("nested", nested);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x01, ", "1, ", "\\x01", "01,", "<a>", "{\"k\":\"", "AAAA", "hex:01,"})
  void longTexts_areInspected(String item) {
    inspect(item, ("{ " + item.repeat(200_000) + " }").getBytes(StandardCharsets.US_ASCII));
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of the cookbook are complete, short, and run in one of the tests. */
@Tag("unit")
class CookbookLayoutTest {
  private static final int MAX_STATEMENT_LINES = 12;
  private static final int MAX_COLUMNS = 100;

  static Stream<Map.Entry<String, String>> programs() {
    return CookbookPrograms.sources().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void program_isShortAndDescribesItsArguments(Map.Entry<String, String> program) {
    String source = program.getValue();
    String body =
        source.substring(source.indexOf("throws Exception {\n"), source.lastIndexOf("\n  }\n}"));

    assertThat(body.lines().skip(1))
        .as("lines in main")
        .hasSizeLessThanOrEqualTo(MAX_STATEMENT_LINES);
    assertThat(source.lines()).allMatch(line -> line.length() <= MAX_COLUMNS);
    assertThat(source).startsWith("import ").contains("\n/** Argument");
  }

  @Test
  void everyProgram_isRunByATest() throws Exception {
    List<String> tests = CookbookSources.ofTests();

    assertThat(CookbookPrograms.sources().keySet())
        .allSatisfy(name -> assertThat(tests).anyMatch(test -> test.contains("\"" + name + "\"")));
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the lines that the build prints about skipped tests. */
@Tag("unit")
class SkippedTestsTest {
  private static final String ABORTED = "org.opentest4j.TestAbortedException";

  @TempDir private Path directory;

  private void write(String name, String... skipped) throws IOException {
    StringBuilder xml = new StringBuilder("<testsuite>");
    for (String element : skipped) {
      xml.append("<testcase name=\"t\" classname=\"org.capijca.").append(name).append("\">");
      xml.append(element).append("</testcase>");
    }
    Files.writeString(directory.resolve("TEST-org.capijca." + name + ".xml"), xml + "</testsuite>");
  }

  @Test
  void testsWithOneReason_areOneLine() throws Exception {
    String skipped = "<skipped message=\"no command; install it\"/>";
    write("b.SecondTest", skipped);
    write("a.FirstTest", skipped, "<system-out/>", skipped);

    assertThat(SkippedTests.lines(List.of(directory)))
        .containsExactly("Skipped: FirstTest (2), SecondTest (1): no command; install it");
  }

  @Test
  void failedAssumption_isStatedWithoutStackTrace() throws Exception {
    write(
        "ATest",
        "<skipped type=\""
            + ABORTED
            + "\"><![CDATA["
            + ABORTED
            + ": Assumption failed: no\nfile\n"
            + "\tat org.capijca.ATest.t(ATest.java:1)\n]]></skipped>");

    assertThat(SkippedTests.lines(List.of(directory)))
        .containsExactly("Skipped: ATest (1): no file");
  }

  @Test
  void failedAssertJAssumption_isStatedWithoutComparison() throws Exception {
    write(
        "ATest",
        "<skipped><![CDATA[%s: %nassumption was not met due to: [no JDK; install it] %nExpecting: 1"
                .formatted(ABORTED)
            + "\n\tat org.capijca.ATest.t(ATest.java:1)]]></skipped>");

    assertThat(SkippedTests.lines(List.of(directory)))
        .containsExactly("Skipped: ATest (1): no JDK; install it");
  }

  @Test
  void executedTests_haveNoLine() throws Exception {
    write("ATest", "");
    Files.writeString(directory.resolve("ATest.txt"), "not a report");

    assertThat(SkippedTests.lines(List.of(directory))).isEmpty();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.stream.Collectors;
import org.capijca.forked.ForkedJvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Standard input that is a pipe, as the process has it. */
@Tag("unit")
class PipeTest {
  @Test
  void pipe_isReadAsStandardInput() throws Exception {
    assumeThat(System.getProperty("os.name"))
        .as("the pipe is one of a Unix shell; run the tests on Linux or macOS")
        .doesNotStartWith("Windows");
    String capi =
        List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.capijca.cli.Capi")
            .stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));

    ForkedJvm.Outcome inspect = shell("echo BgIAAACkAABSU0Ex | " + capi + " inspect -");
    ForkedJvm.Outcome decrypt =
        shell(
            "printf 'password\\n%s' 9c9d5849 | "
                + capi
                + " decrypt --text hex -a RC4 --hash MD5 --bits 128 --password-stdin");

    assertThat(inspect.output()).startsWith("standard input: ").contains("PUBLICKEYBLOB");
    assertThat(decrypt.output()).isEqualTo("test");
  }

  private static ForkedJvm.Outcome shell(String line) throws Exception {
    return ForkedJvm.execute(List.of("sh", "-c", line));
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.capijca.cli.CommandRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts are run by the shells, where they are installed. */
@Tag("unit")
class CompletionCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "capi ins, inspect",
    "capi keys ex, export",
    "capi inspect --sh, --show-secrets",
    "capi convert --to PF, PFX",
  })
  void bash_completesCommandsOptionsAndValues(String line, String completed) throws Exception {
    assumeThat(new File("/bin/bash")).as("bash, to run its script").exists();
    Path script = folder.resolve("script");
    Files.writeString(
        script,
        CommandRun.of("completion", "bash").out()
            + "COMP_WORDS=("
            + line
            + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _complete_capi; echo ${COMPREPLY[*]}");
    Process process =
        new ProcessBuilder("/bin/bash", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(output.strip()).isEqualTo(completed);
  }

  @Test
  void scripts_leaveFileNamesToTheShell() {
    assertThat(CommandRun.of("completion", "bash").out())
        .doesNotContain("compopt +o default")
        .contains("complete -F _complete_capi -o default capi");
    assertThat(CommandRun.of("completion", "zsh").out())
        .startsWith("#compdef capi\n")
        .endsWith("_bash_complete -o default -F _complete_capi\n");
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The {@code openssl} command. */
final class OpenSsl {
  private static final String COMMAND = "openssl";

  private final Path directory;

  /**
   * @param directory the directory for the standard error output of the command
   */
  OpenSsl(Path directory) {
    this.directory = directory;
  }

  /** Skips the test if the command is not installed. */
  static void assumeInstalled() throws InterruptedException {
    assumeTrue(
        works("version"), "the openssl command is not in PATH; install it (Debian: openssl)");
  }

  /** Returns whether the command succeeds with these arguments. */
  static boolean works(String... arguments) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(Stream.concat(Stream.of(COMMAND), Arrays.stream(arguments)).toList())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the standard output of the command, which must succeed. */
  byte[] run(Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(COMMAND));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    Path errors = directory.resolve("errors");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    process.getOutputStream().close();
    byte[] output = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).as("%s: %s", command, Files.readString(errors)).isZero();
    return output;
  }
}

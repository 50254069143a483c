// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.capijca.cli.io.Environment;
import org.capijca.cli.manual.ShellFiles;

/** Writes the manual pages and completion scripts of the zip file; the build runs it. */
public final class DistributionFiles {
  private DistributionFiles() {}

  /**
   * Writes the files.
   *
   * @param args the directory
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    for (var file :
        ShellFiles.of(CommandRunner.commandLine(Environment.ofProcess(), "")).entrySet()) {
      Path path = directory.resolve(file.getKey());
      Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Inputs that once failed, in files named after their {@linkplain FuzzTarget#subject() subject}: a
 * comment on each failure, and the input in hexadecimal.
 */
final class FuzzFindings {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("basedir", ""), "src/test/resources/fuzz");
  private static final String SUFFIX = ".txt";

  private FuzzFindings() {}

  /** An input and where it is. */
  record Finding(String subject, int line, byte[] input) {
    @Override
    public String toString() {
      return subject + " line " + line;
    }
  }

  /** Returns the subjects that have findings. */
  static List<String> subjects() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files.map(file -> file.getFileName().toString().replace(SUFFIX, "")).sorted().toList();
    }
  }

  static List<Finding> of(String subject) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Path file = DIRECTORY.resolve(subject + SUFFIX);
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#")) {
        findings.add(new Finding(subject, i + 1, HexFormat.of().parseHex(lines.get(i))));
      }
    }
    return findings;
  }
}

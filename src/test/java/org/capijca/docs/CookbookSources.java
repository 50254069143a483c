// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files of the tests that run the cookbook. */
final class CookbookSources {
  private static final Path TESTS =
      Path.of(System.getProperty("basedir", ""), "src/test/java/org/capijca");

  private CookbookSources() {}

  static List<String> ofTests() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.getFileName().toString().matches("Cookbook\\w+Test\\.java"))
          .map(CookbookSources::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

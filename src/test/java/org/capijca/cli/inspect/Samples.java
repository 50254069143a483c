// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of test directories, and the hexadecimal values in their text files. */
final class Samples {
  private static final int MIN_BYTES = 12;
  private static final Pattern HEX =
      Pattern.compile("\\b(?:[0-9a-fA-F]{2}){" + MIN_BYTES + ",}\\b");

  private Samples() {}

  /**
   * Returns the samples by name.
   *
   * @param perFile how many hexadecimal values of each text file are taken, evenly spread
   */
  static Map<String, byte[]> in(Path directory, int perFile) throws IOException {
    Map<String, byte[]> samples = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String name = directory.relativize(file).toString();
        if (name.matches(".*\\.(json|txt|properties)")) {
          addHex(samples, name, new String(bytes, StandardCharsets.ISO_8859_1), perFile);
        } else {
          samples.put(name, bytes);
        }
      }
    }
    return samples;
  }

  private static void addHex(Map<String, byte[]> samples, String name, String text, int perFile) {
    long count = HEX.matcher(text).results().count();
    long step = Math.max(1, count / perFile);
    Matcher values = HEX.matcher(text);
    for (long i = 0; values.find(); i++) {
      if (i % step == 0) {
        samples.put(name + " at " + values.start(), HexFormat.of().parseHex(values.group()));
      }
    }
  }
}

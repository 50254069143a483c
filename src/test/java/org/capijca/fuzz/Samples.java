// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;

/** The files of the test resources, and the hexadecimal values in their text files. */
public final class Samples {
  private static final Path RESOURCES =
      Path.of(System.getProperty("basedir", ""), "src/test/resources");
  private static final int MIN_BYTES = 12;
  private static final Pattern HEX =
      Pattern.compile("\\b(?:[0-9a-fA-F]{2}){" + MIN_BYTES + ",}\\b");

  private static final int MAX_BYTES = 4096;
  private static final int SCANNED_PER_FILE = 400;
  private static final int MAX_PER_FORMAT = 24;

  private static Map<InputFormat, List<byte[]>> byFormat;

  private Samples() {}

  /** Returns some samples of these formats, of different lengths. */
  static List<byte[]> of(InputFormat... formats) {
    return Stream.of(formats)
        .flatMap(format -> byFormat().getOrDefault(format, List.of()).stream())
        .toList();
  }

  private static synchronized Map<InputFormat, List<byte[]>> byFormat() {
    if (byFormat == null) {
      Map<InputFormat, Map<String, byte[]>> found = new EnumMap<>(InputFormat.class);
      for (byte[] sample : all(SCANNED_PER_FILE).values()) {
        Recognition recognition = Recognition.of(sample);
        if (sample.length <= MAX_BYTES) {
          // Samples of one length and header differ in their numbers only.
          String kind = recognition + " " + sample.length;
          found
              .computeIfAbsent(recognition.format(), format -> new TreeMap<>())
              .putIfAbsent(kind, sample);
        }
      }
      byFormat = new EnumMap<>(InputFormat.class);
      found.forEach((format, kinds) -> byFormat.put(format, spread(kinds.values())));
    }
    return byFormat;
  }

  private static List<byte[]> spread(Collection<byte[]> samples) {
    List<byte[]> all = List.copyOf(samples);
    Set<byte[]> chosen = new LinkedHashSet<>();
    int count = Math.min(MAX_PER_FORMAT, all.size());
    for (int i = 0; i < count; i++) {
      chosen.add(all.get((int) ((long) i * all.size() / count)));
    }
    return List.copyOf(chosen);
  }

  /**
   * Returns the samples by name.
   *
   * @param perFile how many hexadecimal values of each text file are taken, evenly spread
   */
  public static Map<String, byte[]> all(int perFile) {
    return in(RESOURCES, perFile);
  }

  /**
   * Returns the samples of a directory by name.
   *
   * @param directory the directory
   * @param perFile how many hexadecimal values of each text file are taken, evenly spread
   */
  public static Map<String, byte[]> in(Path directory, int perFile) {
    Map<String, byte[]> samples = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String name = directory.relativize(file).toString();
        if (name.matches(".*\\.(json|txt|properties|md|java)")) {
          addHex(samples, name, new String(bytes, StandardCharsets.ISO_8859_1), perFile);
        } else {
          samples.put(name, bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

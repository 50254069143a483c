// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The ratios of what programs do, kept in a file for each version of Java, so that one table and
 * one chart have the runs of all of them.
 */
final class UseResults {
  private static final String SEPARATOR = "\t";

  private final Map<String, Row> rows = new LinkedHashMap<>();

  /**
   * The result of one operation.
   *
   * @param target the highest ratio that is aimed at; NaN if there is none
   * @param ratio its time divided by that of the JDK or of hand-written code
   */
  record Row(String work, double target, double ratio) {
    private String line() {
      return String.join(SEPARATOR, work, Double.toString(target), Double.toString(ratio));
    }

    private static Row of(String line) {
      String[] fields = line.split(SEPARATOR);
      return new Row(fields[0], Double.parseDouble(fields[1]), Double.parseDouble(fields[2]));
    }

    private String text() {
      String number = String.format(Locale.ROOT, "%.2f", ratio);
      return Double.parseDouble(number) > target ? "**" + number + "**" : number;
    }
  }

  /** Adds a result, in place of an earlier one of the same operation. */
  void add(Row row) {
    rows.put(row.work(), row);
  }

  /** Adds the results to those in the folder for this version of Java, and returns all of them. */
  Table mergedInto(Path folder) throws IOException {
    Path file = folder.resolve("uses-" + Runtime.version().feature() + ".tsv");
    UseResults merged = Files.exists(file) ? read(file) : new UseResults();
    rows.values().forEach(merged::add);
    Files.write(file, merged.rows.values().stream().map(Row::line).toList());
    SortedMap<String, Map<String, Row>> versions = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "uses-*.tsv")) {
      for (Path each : files) {
        String version = each.getFileName().toString().replaceAll("\\D", "");
        versions.put("JDK " + version, read(each).rows);
      }
    }
    return new Table(versions);
  }

  private static UseResults read(Path file) throws IOException {
    UseResults results = new UseResults();
    Files.readAllLines(file).forEach(line -> results.add(Row.of(line)));
    return results;
  }

  /**
   * The results of all versions.
   *
   * @param versions the rows of each version by operation
   */
  record Table(SortedMap<String, Map<String, Row>> versions) {
    /** Returns the operations in the order in which they were measured. */
    List<String> works() {
      return versions.values().stream().flatMap(rows -> rows.keySet().stream()).distinct().toList();
    }

    /** Returns the target of an operation; NaN if there is none. */
    double target(String work) {
      return versions.values().stream()
          .filter(rows -> rows.containsKey(work))
          .mapToDouble(rows -> rows.get(work).target())
          .findFirst()
          .orElse(Double.NaN);
    }

    /** Returns a table in Markdown, with ratios above their target in bold. */
    String markdown() {
      StringBuilder text = new StringBuilder("| Work |");
      versions.keySet().forEach(version -> text.append(" ").append(version).append(" |"));
      text.append(" Target |\n|---|").append("---|".repeat(versions.size() + 1)).append('\n');
      for (String work : works()) {
        text.append("| ").append(work).append(" | ").append(cells(work)).append(" | ");
        text.append(
            Double.isNaN(target(work)) ? "" : String.format(Locale.ROOT, "%.2f", target(work)));
        text.append(" |\n");
      }
      return text.toString();
    }

    private String cells(String work) {
      return versions.values().stream()
          .map(rows -> rows.containsKey(work) ? rows.get(work).text() : "")
          .collect(Collectors.joining(" | "));
    }
  }
}

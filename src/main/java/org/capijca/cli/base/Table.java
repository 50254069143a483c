// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of equal columns, aligned as text and an array of objects in JSON. Columns of numbers are
 * aligned to the right; the heading of the column names the JSON member.
 */
public final class Table {
  private final List<String> columns;
  private final List<List<Object>> rows = new ArrayList<>();
  private final Set<String> jsonOnly = new HashSet<>();

  /**
   * Creates a table.
   *
   * @param columns the headings, in words
   */
  public Table(String... columns) {
    this.columns = List.of(columns);
  }

  /**
   * Adds a row.
   *
   * @param values one for each column; null is an empty cell
   * @return this table
   */
  public Table row(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values, " + columns.size() + " columns");
    }
    rows.add(Arrays.asList(values));
    return this;
  }

  /**
   * Leaves columns out of the text, for which a terminal of 80 columns is too narrow.
   *
   * @param headings their headings
   * @return this table
   */
  public Table jsonOnly(String... headings) {
    jsonOnly.addAll(List.of(headings));
    return this;
  }

  /** {@return the rows as JSON objects} */
  public List<Map<String, Object>> json() {
    List<Map<String, Object>> array = new ArrayList<>();
    for (List<Object> row : rows) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        object.put(Report.memberName(columns.get(i)), row.get(i));
      }
      array.add(object);
    }
    return array;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(new ArrayList<>(columns)));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private String line(List<?> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (jsonOnly.contains(columns.get(i))) {
        continue;
      }
      String text = text(cells.get(i));
      String padding = " ".repeat(Math.max(0, width(i) - text.length()));
      line.append(line.isEmpty() ? "" : "  ").append(isNumber(i) ? padding + text : text + padding);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int width = columns.get(column).length();
    for (List<Object> row : rows) {
      width = Math.max(width, text(row.get(column)).length());
    }
    return width;
  }

  private boolean isNumber(int column) {
    return rows.stream().anyMatch(row -> row.get(column) instanceof Number);
  }

  private static String text(Object cell) {
    return cell == null ? "-" : cell.toString();
  }
}

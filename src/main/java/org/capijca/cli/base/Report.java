// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.capijca.cli.io.TextWrap;

/**
 * What a command prints: a heading and lines of a label and a value, as text or as a JSON object
 * whose members are named as the labels are: {@code key length} becomes {@code keyLength}.
 */
public final class Report {
  private static final int LABEL_WIDTH = 18;

  private final List<String> heading = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Object> members = new LinkedHashMap<>();

  /**
   * Adds a line of text that JSON does not have.
   *
   * @param line the line
   * @return this report
   */
  public Report heading(String line) {
    heading.add(line);
    return this;
  }

  /**
   * Adds a value that text and JSON show in the same way; bytes as hexadecimal digits.
   *
   * @param label the label, in words
   * @param value the value
   * @return this report
   */
  public Report add(String label, Object value) {
    return add(label, value, text(value));
  }

  /**
   * Adds a value.
   *
   * @param label the label, in words
   * @param value the value for JSON, as {@link org.capijca.cli.io.JsonWriter} takes it
   * @param text the value as text
   * @return this report
   */
  public Report add(String label, Object value, String text) {
    members.put(memberName(label), value);
    lines.add(new Line(String.format(Locale.ROOT, "  %-" + LABEL_WIDTH + "s ", label), text));
    return this;
  }

  /**
   * Adds a value that only JSON has.
   *
   * @param label the label, in words
   * @param value the value
   * @return this report
   */
  public Report hidden(String label, Object value) {
    members.put(memberName(label), value);
    return this;
  }

  /**
   * Adds a table: in JSON an array of objects.
   *
   * @param label the label of the array, in words
   * @param table the table
   * @return this report
   */
  public Report add(String label, Table table) {
    members.put(memberName(label), table.json());
    table.lines().forEach(line -> lines.add(new Line(line, "")));
    return this;
  }

  private static String text(Object value) {
    if (value instanceof byte[] bytes) {
      return bytes.length == 0 ? "none" : HexFormat.of().formatHex(bytes);
    }
    return value == null ? "none" : value.toString();
  }

  /** {@return the name of the JSON member for a label} */
  static String memberName(String label) {
    StringBuilder name = new StringBuilder();
    for (String word : label.split("[^A-Za-z0-9]+", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      name.append(
          name.isEmpty() || lower.isEmpty()
              ? lower
              : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
    }
    return name.toString();
  }

  /** {@return the text, with a line separator at its end} */
  public String text() {
    return text(Integer.MAX_VALUE);
  }

  /**
   * Returns the text for a terminal: values of several words end at a width.
   *
   * @param width the width in columns
   * @return the text, with a line separator at its end
   */
  public String text(int width) {
    StringBuilder text = new StringBuilder();
    Stream.concat(heading.stream(), lines.stream().flatMap(line -> line.wrapped(width).stream()))
        .forEach(line -> text.append(line).append(System.lineSeparator()));
    return text.toString();
  }

  /** {@return the value for JSON} */
  public Map<String, Object> json() {
    return members;
  }

  /** A label, padded to the column of values, and a value; or a line of a table and no value. */
  private record Line(String label, String value) {
    List<String> wrapped(int width) {
      if (label.length() + value.length() <= width || !value.contains(" ")) {
        return List.of((label + value).stripTrailing());
      }
      List<String> wrapped = new ArrayList<>();
      for (String part : TextWrap.wrap(value, width - label.length())) {
        wrapped.add((wrapped.isEmpty() ? label : " ".repeat(label.length())) + part);
      }
      return wrapped;
    }
  }
}

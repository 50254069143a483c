// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON (RFC 8259) in ASCII: objects of Map, arrays of List, strings, numbers, true, false
 * and null. Bytes are strings of lower-case hexadecimal digits; an enum constant is its name.
 */
public final class JsonWriter {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private JsonWriter() {}

  /**
   * Returns a value as JSON text.
   *
   * @param value the value
   * @return the text, which ends with a line feed
   */
  public static String write(Object value) {
    JsonWriter writer = new JsonWriter();
    writer.append(value, "\n");
    return writer.text.append('\n').toString();
  }

  private void append(Object value, String newline) {
    if (value instanceof Map<?, ?> object) {
      appendObject(object, newline);
    } else if (value instanceof List<?> array) {
      appendArray(array, newline);
    } else if (value instanceof byte[] bytes) {
      appendString(HexFormat.of().formatHex(bytes));
    } else if (value instanceof Enum<?> constant) {
      appendString(constant.name());
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      appendString(value.toString());
    }
  }

  private void appendObject(Map<?, ?> object, String newline) {
    if (object.isEmpty()) {
      text.append("{}");
      return;
    }
    String inner = newline + INDENT;
    String separator = "{";
    for (Map.Entry<?, ?> member : object.entrySet()) {
      text.append(separator).append(inner);
      appendString(member.getKey().toString());
      text.append(": ");
      append(member.getValue(), inner);
      separator = ",";
    }
    text.append(newline).append('}');
  }

  private void appendArray(List<?> array, String newline) {
    if (array.isEmpty()) {
      text.append("[]");
      return;
    }
    String inner = newline + INDENT;
    text.append('[');
    for (Iterator<?> items = array.iterator(); items.hasNext(); ) {
      text.append(inner);
      append(items.next(), inner);
      text.append(items.hasNext() ? "," : "");
    }
    text.append(newline).append(']');
  }

  private void appendString(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        text.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}

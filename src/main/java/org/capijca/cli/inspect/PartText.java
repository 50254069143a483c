// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.capijca.cli.io.Style;
import org.capijca.cli.io.TextWrap;

/** A part as lines of 80 columns. */
final class PartText {
  private static final int COLUMNS = 80;
  private static final int BYTES_SHOWN = 6;
  private static final int BYTES_WIDTH = 3 * BYTES_SHOWN + 2;
  private static final int BYTES_IN_FULL_LINE = 22;
  private static final int MAX_NAME = 30;
  private static final int MIN_MEANING = 16;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  private final Part part;
  private final boolean full;
  private final boolean showSecrets;
  private final boolean colour;
  private final int offsetWidth;
  private final int nameWidth;
  private final List<String> lines = new ArrayList<>();

  PartText(Part part, boolean full, boolean showSecrets, boolean colour) {
    this.part = part;
    this.full = full;
    this.showSecrets = showSecrets;
    this.colour = colour;
    this.offsetWidth = part.dissection().length() > 0xFFFF ? 8 : 4;
    int widest = 0;
    for (Field field : part.dissection().fields()) {
      widest = Math.max(widest, name(field).length());
    }
    this.nameWidth = widest;
  }

  List<String> lines(String source) {
    String title = source + ": " + String.join(" of ", titles());
    wrap(title + ", " + FieldReader.lengthOf(part.dissection().length()), COLUMNS, 0, Style.STRONG);
    wrap("  in Java: " + part.advice(), COLUMNS, 2, null);
    part.dissection().fields().forEach(this::field);
    if (part.dissection().isFull()) {
      lines.add("  further fields are not shown");
    }
    if (!showSecrets && part.dissection().fields().stream().anyMatch(Field::secret)) {
      lines.add("  --show-secrets shows what is marked (secret).");
    }
    part.dissection().notes().forEach(note -> lines.add("  " + note));
    for (Problem problem : part.dissection().problems()) {
      wrap("! at " + offset(problem.offset()) + ": " + problem.message(), COLUMNS, 2, Style.FAULT);
    }
    return lines;
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>(part.layers());
    titles.add(part.dissection().title());
    return titles;
  }

  private String offset(int offset) {
    String digits = Integer.toHexString(offset);
    return "0x" + "0".repeat(Math.max(0, offsetWidth - digits.length())) + digits;
  }

  private void field(Field field) {
    boolean secret = part.dissection().isSecret(field);
    boolean hidden = secret && !showSecrets;
    String name = name(field);
    String meaning = hidden && field.bytes().length > 0 ? hiddenMeaning(field) : field.meaning();
    int indent = 2 + offsetWidth + 2 + BYTES_WIDTH + 2 + nameWidth + 2;
    int width = Math.max(MIN_MEANING, COLUMNS - indent);
    List<String> meanings = TextWrap.wrap(meaning, width);
    String bytes = hidden && field.bytes().length > 0 ? "(secret)" : start(field.bytes());
    String line =
        Style.FAINT.of(offset(field.offset()), colour)
            + "  "
            + (secret ? Style.SECRET : Style.BYTES).of(bytes, colour)
            + " ".repeat(Math.max(0, BYTES_WIDTH - bytes.length()) + 2)
            + name
            + " ".repeat(Math.max(0, nameWidth - name.length()) + 2)
            + (meanings.isEmpty() ? "" : meanings.get(0));
    lines.add(line.stripTrailing());
    for (int i = 1; i < meanings.size(); i++) {
      lines.add(" ".repeat(indent) + meanings.get(i));
    }
    if (full && !hidden && field.bytes().length > BYTES_SHOWN) {
      allBytes(field);
    }
  }

  /** The name, indented by depth as far as it fits. */
  private static String name(Field field) {
    String name = field.name();
    String cut = name.length() > MAX_NAME ? name.substring(0, MAX_NAME - 2) + ".." : name;
    return " ".repeat(Math.min(field.depth(), MAX_NAME - cut.length())) + cut;
  }

  private static String hiddenMeaning(Field field) {
    return FieldReader.lengthOf(field.bytes().length)
        + (field.meaning().equals(FieldReader.TRUNCATED) ? ", " + FieldReader.TRUNCATED : "");
  }

  private static String start(byte[] bytes) {
    return bytes.length <= BYTES_SHOWN
        ? HEX.formatHex(bytes)
        : HEX.formatHex(bytes, 0, BYTES_SHOWN) + " ..";
  }

  private void allBytes(Field field) {
    byte[] bytes = field.bytes();
    String indent = " ".repeat(2 + offsetWidth + 2);
    for (int i = 0; i < bytes.length; i += BYTES_IN_FULL_LINE) {
      int end = Math.min(bytes.length, i + BYTES_IN_FULL_LINE);
      lines.add(
          indent
              + (field.secret() ? Style.SECRET : Style.BYTES)
                  .of(HEX.formatHex(bytes, i, end), colour));
    }
  }

  private void wrap(String text, int width, int indent, Style style) {
    List<String> wrapped = TextWrap.wrap(text, width - indent);
    for (int i = 0; i < wrapped.size(); i++) {
      String line = (i == 0 ? leading(text) : " ".repeat(indent)) + wrapped.get(i);
      lines.add(style == null ? line : style.of(line, colour));
    }
  }

  private static String leading(String text) {
    return text.substring(0, text.length() - text.stripLeading().length());
  }
}

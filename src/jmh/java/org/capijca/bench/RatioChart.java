// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Draws times relative to those of the JDK or of hand-written code as bars, in SVG, with a bar for
 * each version of Java. The colours follow the reader's light or dark mode.
 */
final class RatioChart {
  private static final int LEFT = 455;
  private static final int UNIT = 260;
  private static final double LONGEST = 1.5;
  private static final int BAR = 12;
  private static final int GAP = 10;
  private static final int TOP = 62;
  private static final int WIDTH = LEFT + (int) (LONGEST * UNIT) + 60;

  private static final List<String> STYLE =
      List.of(
          "<style>",
          ".ground { fill: #ffffff } text { fill: #1f2328 } .line { stroke: #1f2328 }",
          ".target { stroke: #bc4c00; stroke-width: 3 } .bar0 { fill: #0969da } .bar1 { fill:"
              + " #8c959f }",
          "@media (prefers-color-scheme: dark) {",
          ".ground { fill: #0d1117 } text { fill: #e6edf3 } .line { stroke: #e6edf3 }",
          ".target { stroke: #f0883e } .bar0 { fill: #4493f8 } .bar1 { fill: #6e7681 }",
          "}",
          "</style>");

  private final UseResults.Table table;
  private final StringBuilder svg = new StringBuilder();

  RatioChart(UseResults.Table table) {
    this.table = table;
  }

  /** Writes the chart to a file. */
  void write(Path file) throws IOException {
    Files.writeString(file, draw());
  }

  private String draw() {
    int row = BAR * table.versions().size() + GAP;
    int height = TOP + row * table.works().size() + GAP;
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\""
            + " height=\"%2$d\" font-family=\"sans-serif\" font-size=\"12\">",
        WIDTH, height);
    STYLE.forEach(text -> svg.append(text).append('\n'));
    line("<rect class=\"ground\" width=\"%d\" height=\"%d\"/>", WIDTH, height);
    line(
        "<text x=\"10\" y=\"20\" font-size=\"14\" font-weight=\"bold\">Time relative to the JDK or"
            + " to hand-written JCA code (1.0); shorter is better</text>");
    legend();
    int y = TOP;
    for (String work : table.works()) {
      row(work, y);
      y += row;
    }
    upright("line", LEFT + UNIT, TOP - 6, height - 6);
    line("</svg>");
    return svg.toString();
  }

  private void legend() {
    int x = LEFT;
    int index = 0;
    for (String version : table.versions().keySet()) {
      bar(index++, x, 34, BAR);
      text(x + 18, 44, "start", version);
      x += 80;
    }
    upright("target", x + 4, 33, 46);
    text(x + 14, 44, "start", "target");
  }

  private void row(String work, int top) {
    int height = BAR * table.versions().size();
    text(LEFT - 8, top + height / 2 + 4, "end", work);
    int index = 0;
    for (var rows : table.versions().values()) {
      if (rows.containsKey(work)) {
        double ratio = rows.get(work).ratio();
        int length = length(ratio);
        bar(index, LEFT, top + BAR * index, length);
        text(
            LEFT + Math.max(length, length(table.target(work))) + 8,
            top + BAR * index + BAR - 1,
            "start",
            String.format(Locale.ROOT, "%.2f", ratio));
      }
      index++;
    }
    if (!Double.isNaN(table.target(work))) {
      upright("target", LEFT + length(table.target(work)), top - 2, top + height + 2);
    }
  }

  private static int length(double ratio) {
    return (int) Math.round(Math.min(ratio, LONGEST) * UNIT);
  }

  private void bar(int version, int x, int y, int length) {
    line(
        "<rect class=\"bar%d\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
        version, x, y, length, BAR - 1);
  }

  private void text(int x, int y, String anchor, String text) {
    line("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>", x, y, anchor, text);
  }

  private void upright(String style, int x, int from, int to) {
    line(
        "<line class=\"%1$s\" x1=\"%2$d\" y1=\"%3$d\" x2=\"%2$d\" y2=\"%4$d\"/>",
        style, x, from, to);
  }

  private void line(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws times relative to those of the JDK as bars, in SVG. */
final class RatioChart {
  private static final int LEFT = 330;
  private static final int UNIT = 240;
  private static final int ROW = 26;
  private static final int TOP = 44;
  private static final int WIDTH = LEFT + 2 * UNIT;

  /** A time divided by that of the JDK, and what takes it. */
  private record Bar(String label, double ratio) {}

  private final List<Bar> bars = new ArrayList<>();

  /** Adds a bar below those before. */
  RatioChart add(String label, double ratio) {
    bars.add(new Bar(label, ratio));
    return this;
  }

  /** Writes the chart to a file. */
  void write(Path file) throws IOException {
    Files.writeString(file, svg());
  }

  private String svg() {
    int height = TOP + ROW * bars.size() + 10;
    StringBuilder svg = new StringBuilder();
    line(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"13\">",
        WIDTH,
        height);
    line(svg, "<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, height);
    line(svg, "<text x=\"10\" y=\"20\" font-weight=\"bold\">Time, that of the JDK is 1</text>");
    for (int i = 0; i < bars.size(); i++) {
      bar(svg, bars.get(i), TOP + ROW * i);
    }
    line(
        svg,
        "<line x1=\"%1$d\" y1=\"%2$d\" x2=\"%1$d\" y2=\"%3$d\" stroke=\"black\"/>",
        LEFT + UNIT,
        TOP - 8,
        height - 6);
    line(svg, "</svg>");
    return svg.toString();
  }

  private static void bar(StringBuilder svg, Bar bar, int y) {
    int length = (int) Math.round(Math.min(bar.ratio(), 1.8) * UNIT);
    line(
        svg,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
        LEFT - 8,
        y + 14,
        bar.label());
    line(
        svg,
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"18\" fill=\"#4878a8\"/>",
        LEFT,
        y,
        length);
    line(svg, "<text x=\"%d\" y=\"%d\">%.2f</text>", LEFT + length + 6, y + 14, bar.ratio());
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

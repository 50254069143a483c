// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.capijca.CapiProvider;

/**
 * Draws where the provider stands between Windows programs and JCA frameworks, in SVG. The services
 * are those of the provider, the frameworks those of the installation guide.
 */
final class OverviewPicture {
  private static final int MARGIN = 10;

  /** What Windows programs have, and the functions that make it. */
  private static final List<String> WINDOWS =
      List.of(
          "encrypted files and records",
          "CryptEncrypt",
          "keys derived from passwords",
          "CryptDeriveKey",
          "BLOBs, PVK, SNK and PFX files",
          "CryptExportKey, CryptImportKey",
          "RSA and DSS signatures, MACs",
          "CryptSignHash, CryptHashData",
          "Diffie-Hellman agreements",
          "CryptImportKey",
          "key containers",
          "CryptGenKey");

  private static final int LEFT_BOX = 260;
  private static final int MIDDLE_BOX = 250;
  private static final int RIGHT_BOX = 330;
  private static final int GAP = 54;
  private static final int MIDDLE = MARGIN + LEFT_BOX + GAP;
  private static final int RIGHT = MIDDLE + MIDDLE_BOX + GAP;
  private static final int WIDTH = RIGHT + RIGHT_BOX + MARGIN;
  private static final int ROW = 20;
  private static final int HEADING = 60;
  private static final int BASE = 56;

  private static final String STYLE =
      """
      <style>
      .box { fill: #f4f6f9; stroke: #5b6b7f }
      .own { fill: #e3edf8; stroke: #2b5d94; stroke-width: 2 }
      .arrow { stroke: #5b6b7f; stroke-width: 2 }
      .head { fill: #5b6b7f }
      text { fill: #1c2430 }
      .title { font-weight: bold; font-size: 15px }
      .note { font-size: 12px; fill: #48566a }
      @media (prefers-color-scheme: dark) {
      .box { fill: #1d242e; stroke: #8fa1b8 }
      .own { fill: #16324f; stroke: #7fb2e5 }
      .arrow { stroke: #8fa1b8 }
      .head { fill: #8fa1b8 }
      text { fill: #e6ebf2 }
      .note { fill: #b4c0cf }
      }
      </style>
      """;

  private final StringBuilder svg = new StringBuilder();

  private OverviewPicture() {}

  /** Returns the SVG document. */
  static String svg(Path installationGuide) throws IOException {
    return new OverviewPicture()
        .draw(services(new CapiProvider()), frameworks(Files.readString(installationGuide)));
  }

  /** Returns the engine classes of the JCA with the number of their algorithms. */
  private static List<String> services(Provider provider) {
    Map<String, TreeSet<String>> algorithms = new TreeMap<>();
    for (Provider.Service service : provider.getServices()) {
      algorithms
          .computeIfAbsent(service.getType(), type -> new TreeSet<>())
          .add(service.getAlgorithm());
    }
    List<String> lines = new ArrayList<>();
    algorithms.forEach((type, names) -> lines.add(type + " (" + names.size() + ")"));
    return lines;
  }

  /** Returns the names in the first column of the table of frameworks that run on the JVM. */
  private static List<String> frameworks(String guide) {
    String table = guide.substring(guide.indexOf("| Framework | Version |"));
    return Pattern.compile(
            "(?m)^\\| ([^|]+?)(?: and [^|]+)?(?: \\(`[^)]*\\))? \\| [^|]+ \\| [^|]+ \\| `")
        .matcher(table)
        .results()
        .map(row -> row.group(1).replace("`", ""))
        .filter(name -> !name.equals("openssl"))
        .toList();
  }

  private String draw(List<String> services, List<String> frameworks) {
    int half = (frameworks.size() + 1) / 2;
    int height = HEADING + ROW * Math.max(WINDOWS.size(), Math.max(services.size(), half));
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\""
            + " height=\"%2$d\" font-family=\"Helvetica, Arial, sans-serif\" font-size=\"13\">",
        WIDTH, MARGIN + height + GAP / 2 + BASE + MARGIN);
    add("<title>The provider between Windows programs and JCA frameworks</title>");
    svg.append(STYLE);
    box(MARGIN, LEFT_BOX, height, "box", "Windows programs", "CryptoAPI 1.0");
    for (int i = 0; i < WINDOWS.size(); i++) {
      line(MARGIN + (i % 2 == 0 ? 14 : 30), i, i % 2 == 0 ? "line" : "note", WINDOWS.get(i));
    }
    box(MIDDLE, MIDDLE_BOX, height, "own", "CAPI for JCA", "JCA engines (algorithms)");
    for (int i = 0; i < services.size(); i++) {
      line(MIDDLE + 14, i, "line", services.get(i));
    }
    box(RIGHT, RIGHT_BOX, height, "box", "Java programs", "and, without changes to them:");
    for (int i = 0; i < frameworks.size(); i++) {
      line(RIGHT + 14 + (i < half ? 0 : RIGHT_BOX / 2), i % half, "line", frameworks.get(i));
    }
    arrow(MARGIN + LEFT_BOX, MARGIN + height / 2);
    arrow(MIDDLE + MIDDLE_BOX, MARGIN + height / 2);
    base(MARGIN + height);
    add("</svg>");
    return svg.toString();
  }

  private void box(int x, int width, int height, String style, String title, String note) {
    add(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>",
        style, x, MARGIN, width, height);
    centered(x + width / 2, MARGIN + 22, "title", title);
    centered(x + width / 2, MARGIN + 40, "note", note);
  }

  private void centered(int x, int y, String style, String text) {
    add("<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>", style, x, y, text);
  }

  private void line(int x, int row, String style, String text) {
    int y = MARGIN + HEADING + 5 + ROW * row;
    add("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>", style, x, y, text);
  }

  /** Draws an arrow with a head at both ends from one box to the next. */
  private void arrow(int x, int y) {
    int end = x + GAP;
    add("<line class=\"arrow\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>", x + 10, y, end - 10, y);
    add(
        "<path class=\"head\" d=\"M%1$d %2$d l10 -6 v12 z M%3$d %2$d l-10 -6 v12 z\"/>",
        x + 4, y, end - 4);
  }

  private void base(int y) {
    int top = y + GAP / 2;
    int middle = MIDDLE + MIDDLE_BOX / 2;
    add("<line class=\"arrow\" x1=\"%1$d\" y1=\"%2$d\" x2=\"%1$d\" y2=\"%3$d\"/>", middle, y, top);
    add(
        "<rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>",
        MIDDLE, top, MIDDLE_BOX, BASE);
    centered(middle, top + 24, "title", "JDK and Bouncy Castle");
    centered(middle, top + 43, "note", "ciphers, hash functions, signatures");
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

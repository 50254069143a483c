// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The ANSI, OEM and UTF-8 code pages of Windows by number.
 *
 * <p>Source: "Code Page Identifiers" page; the JDK has the East Asian ones under other names.
 */
public record CodePage(int number, Charset charset) {
  /** The ANSI code page of Western European Windows. */
  public static final CodePage WESTERN = new CodePage(1252, Charset.forName("windows-1252"));

  /** CP_UTF8. */
  public static final CodePage UTF_8 = new CodePage(65001, StandardCharsets.UTF_8);

  private static final List<CodePage> ALL =
      List.of(
          WESTERN,
          UTF_8,
          windows(1250),
          windows(1251),
          windows(1253),
          windows(1254),
          windows(1255),
          windows(1256),
          windows(1257),
          windows(1258),
          new CodePage(932, Charset.forName("windows-31j")),
          new CodePage(936, Charset.forName("x-mswin-936")),
          new CodePage(949, Charset.forName("x-windows-949")),
          new CodePage(950, Charset.forName("x-windows-950")),
          new CodePage(874, Charset.forName("x-windows-874")),
          new CodePage(850, Charset.forName("IBM850")),
          new CodePage(852, Charset.forName("IBM852")),
          new CodePage(866, Charset.forName("IBM866")),
          new CodePage(437, Charset.forName("IBM437")));

  private static CodePage windows(int number) {
    return new CodePage(number, Charset.forName("windows-" + number));
  }

  /** {@return the code pages, the most frequent first} */
  public static List<CodePage> all() {
    return ALL;
  }

  /**
   * Returns the code page of a number, of a charset name, or of {@code cp} and a number.
   *
   * @return the code page; empty if there is none of that name
   */
  public static Optional<CodePage> of(String name) {
    String number = name.strip().replaceFirst("(?i)^cp[-_]?", "");
    return ALL.stream()
        .filter(page ->
            number.equals("" + page.number)
                || Arrays.asList(page.charset.name(), "windows-" + page.number).stream()
                    .anyMatch(name.strip()::equalsIgnoreCase)
                || page.charset.aliases().stream().anyMatch(name.strip()::equalsIgnoreCase))
        .findFirst();
  }

  @Override
  public String toString() {
    return "" + number;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces, and long words at the width. */
public final class TextWrap {
  /** The columns of a terminal. */
  public static final int COLUMNS = 80;

  private TextWrap() {}

  /**
   * Breaks a text into lines.
   *
   * @param text the text
   * @param width the most characters of a line
   * @return the lines; none for white space
   */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      int end = space <= 0 ? width : space;
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    if (!rest.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

/**
 * Styles of text on a terminal. The colours are of the palette of 256, whose first 16 every
 * terminal shows differently, and have a contrast of 3.9 or more with black and with white.
 */
public enum Style {
  /** A heading or name. */
  STRONG("1"),
  /** An offset or other text of less importance. */
  FAINT("2"),
  /** Bytes. */
  BYTES("38;5;30"),
  /** A secret value. */
  SECRET("38;5;133"),
  /** A result that is good. */
  GOOD("38;5;28"),
  /** A fault. */
  FAULT("1;38;5;160");

  private static final String ESCAPE = "\33[";

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** {@return the parameters of the escape sequence} */
  public String code() {
    return code;
  }

  /**
   * Returns the text in this style.
   *
   * @param text the text
   * @param colour whether the output shows colours
   * @return the text, within escape sequences if the output shows colours
   */
  public String of(String text, boolean colour) {
    return colour && !text.isEmpty() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
  }
}

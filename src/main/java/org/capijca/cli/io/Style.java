// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

/** Styles of text on a terminal, legible on light and dark backgrounds. */
public enum Style {
  /** A heading or name. */
  STRONG("1"),
  /** An offset or other text of less importance. */
  FAINT("2"),
  /** Bytes. */
  BYTES("36"),
  /** A secret value. */
  SECRET("35"),
  /** A result that is good. */
  GOOD("32"),
  /** A fault. */
  FAULT("1;31");

  private static final String ESCAPE = "\33[";

  private final String code;

  Style(String code) {
    this.code = code;
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

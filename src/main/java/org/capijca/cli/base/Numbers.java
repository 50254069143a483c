// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import java.util.Locale;
import java.util.Optional;

/** Numbers as C programs write them. */
public final class Numbers {
  private static final String HEX_PREFIX = "0x";

  private Numbers() {}

  /**
   * Returns an unsigned 32-bit number in decimal, or in hexadecimal after {@code 0x}.
   *
   * @param text the number
   * @return the number; empty if the text is not one
   */
  public static Optional<Integer> parse(String text) {
    String number = text.strip().toLowerCase(Locale.ROOT).replaceAll("[ul]+$", "");
    try {
      return Optional.of(
          number.startsWith(HEX_PREFIX)
              ? Integer.parseUnsignedInt(number.substring(HEX_PREFIX.length()), 16)
              : Integer.parseUnsignedInt(number));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

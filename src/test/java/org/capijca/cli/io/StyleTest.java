// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("unit")
class StyleTest {
  private static final Pattern PALETTE = Pattern.compile("38;5;(\\d+)");

  /** The levels of red, green and blue in the colours 16 to 231 of the palette. */
  private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};

  /** The relative luminance of WCAG 2. */
  private static double luminance(int colour) {
    int index = colour - 16;
    return 0.2126 * linear(LEVELS[index / 36])
        + 0.7152 * linear(LEVELS[index / 6 % 6])
        + 0.0722 * linear(LEVELS[index % 6]);
  }

  private static double linear(int level) {
    double part = level / 255.0;
    return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void colour_contrastsWithBlackAndWhite(Style style) {
    Matcher palette = PALETTE.matcher(style.code());
    if (!palette.find()) {
      assertThat(style.code()).as("no colour of its own").matches("[12]");
      return;
    }
    double luminance = luminance(Integer.parseInt(palette.group(1)));
    assertThat((luminance + 0.05) / 0.05).as("%s on black", style).isGreaterThan(3.8);
    assertThat(1.05 / (luminance + 0.05)).as("%s on white", style).isGreaterThan(3.8);
  }
}

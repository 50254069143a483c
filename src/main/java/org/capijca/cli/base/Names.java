// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of constants as people type them: without prefix, with hyphens, or misspelt. */
final class Names {
  private static final int MOST_MISTAKES = 2;

  private Names() {}

  /** Returns the name without case, hyphens, underscores and spaces. */
  private static String plain(String name, String prefix) {
    String plain = name.strip().toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "");
    String plainPrefix = prefix.replace("_", "");
    return plain.startsWith(plainPrefix) ? plain.substring(plainPrefix.length()) : plain;
  }

  /**
   * Returns the constant that is meant by a name.
   *
   * @param given what was typed
   * @param names the names of the constants
   * @param prefix what all or most of them begin with, for example {@code "CALG_"}
   * @return the name; empty if none or several are the same without prefix and separators
   */
  static Optional<String> meant(String given, List<String> names, String prefix) {
    List<String> same =
        names.stream().filter(name -> plain(name, prefix).equals(plain(given, prefix))).toList();
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  /**
   * Returns the question whether a similar name is meant.
   *
   * @param given what was typed
   * @param names the names of the constants
   * @param prefix as for {@link #meant}
   * @return the question after a separator; empty text if no name is similar
   */
  static String question(String given, List<String> names, String prefix) {
    String wanted = plain(given, prefix);
    int most = Math.min(MOST_MISTAKES, wanted.length() / 2);
    return names.stream()
        .filter(name -> mistakes(wanted, plain(name, prefix)) <= most)
        .min(Comparator.comparingInt(name -> mistakes(wanted, plain(name, prefix))))
        .map(name -> "; is " + name + " meant?")
        .orElse("");
  }

  /** The number of characters that are missing, more or different (Levenshtein distance). */
  private static int mistakes(String first, String second) {
    int[] previous = new int[second.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= first.length(); i++) {
      int[] row = new int[second.length() + 1];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return previous[second.length()];
  }
}

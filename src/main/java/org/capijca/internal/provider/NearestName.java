// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names that a misspelt name was probably meant to be. */
final class NearestName {
  private static final int MAX_CHANGES = 2;

  private NearestName() {}

  /**
   * Returns the names with which a name begins, else those that are the fewest changes away; none
   * if that is more than two.
   */
  static List<String> of(String given, Collection<String> names) {
    String wanted = KnownNames.normalized(given);
    List<String> begins =
        names.stream().filter(name -> wanted.startsWith(KnownNames.normalized(name))).toList();
    if (!begins.isEmpty()) {
      return begins;
    }
    int least =
        names.stream().mapToInt(name -> changes(wanted, name)).min().orElse(MAX_CHANGES + 1);
    return least > MAX_CHANGES
        ? List.of()
        : names.stream()
            .filter(name -> changes(wanted, name) == least)
            .sorted(Comparator.naturalOrder())
            .toList();
  }

  /** Returns how many letters are to be replaced, inserted or deleted (Levenshtein distance). */
  private static int changes(String wanted, String name) {
    String other = KnownNames.normalized(name);
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (wanted.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j - 1], row[j]) + 1);
      }
    }
    return row[other.length()];
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.capijca.cli.recipe.Derived;
import org.capijca.cli.recipe.IvRule;

/**
 * An IV to try, and all ways in which a program may come to it.
 *
 * @param iv the IV; null in ECB mode and for stream ciphers
 * @param origins where it comes from, the likeliest first
 */
@SuppressWarnings("ArrayRecordComponent")
record IvChoice(byte[] iv, List<Origin> origins) {
  /** For keys that take no IV. */
  static final IvChoice NONE = new IvChoice(null, List.of(new Origin(IvRule.ZERO, null)));

  /**
   * A rule for the IV.
   *
   * @param rule the rule
   * @param given the IV of the request for {@link IvRule#GIVEN}; null for other rules
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Origin(IvRule rule, byte[] given) {}

  /** Returns the different IVs that the rules give for a ciphertext. */
  static List<IvChoice> of(Derived derived, byte[] data, List<byte[]> ivs) {
    List<IvChoice> choices = new ArrayList<>();
    for (IvRule rule : IvRule.values()) {
      if (rule == IvRule.GIVEN) {
        ivs.forEach(given -> addIfThere(choices, derived, data, new Origin(rule, given)));
      } else {
        addIfThere(choices, derived, data, new Origin(rule, null));
      }
    }
    return choices;
  }

  private static void addIfThere(
      List<IvChoice> choices, Derived derived, byte[] data, Origin origin) {
    byte[] iv = derived.iv(origin.rule, data, origin.given);
    if (iv != null) {
      add(choices, iv, origin);
    }
  }

  /** A first block that is the IV makes the ciphertext shorter. */
  private static void add(List<IvChoice> choices, byte[] iv, Origin origin) {
    for (IvChoice choice : choices) {
      if (origin.rule != IvRule.FIRST_BLOCK && !choice.isFirst() && Arrays.equals(choice.iv, iv)) {
        choice.origins.add(origin);
        return;
      }
    }
    choices.add(new IvChoice(iv, new ArrayList<>(List.of(origin))));
  }

  /** Returns whether the IV is the first block of the data. */
  boolean isFirst() {
    return origins.get(0).rule == IvRule.FIRST_BLOCK;
  }

  /** Returns the number of bytes in front of the ciphertext that are the IV. */
  int leading() {
    return isFirst() ? iv.length : 0;
  }
}

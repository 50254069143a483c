// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.capijca.cli.recipe.Derived;
import org.capijca.cli.recipe.IvRule;

/**
 * An IV to try.
 *
 * @param rule where it comes from
 * @param given the IV of the request for {@link IvRule#GIVEN}; null for other rules
 * @param iv the IV; null in ECB mode and for stream ciphers
 */
record IvChoice(IvRule rule, byte[] given, byte[] iv) {
  /** For keys that take no IV. */
  static final List<IvChoice> NONE = List.of(new IvChoice(IvRule.ZERO, null, null));

  /** Returns the different IVs that the rules give for a ciphertext. */
  static List<IvChoice> of(Derived derived, byte[] data, List<byte[]> ivs) {
    List<IvChoice> choices = new ArrayList<>();
    for (IvRule rule : IvRule.values()) {
      for (byte[] given : rule == IvRule.GIVEN ? ivs : Arrays.asList((byte[]) null)) {
        byte[] iv = derived.iv(rule, data, given);
        if (iv != null && isNew(choices, rule, iv)) {
          choices.add(new IvChoice(rule, given, iv));
        }
      }
    }
    return choices;
  }

  /** The first block is also another ciphertext, which is shorter. */
  private static boolean isNew(List<IvChoice> choices, IvRule rule, byte[] iv) {
    return rule == IvRule.FIRST_BLOCK
        || choices.stream()
            .noneMatch(choice -> choice.rule != IvRule.FIRST_BLOCK && Arrays.equals(choice.iv, iv));
  }

  /** Returns the number of bytes in front of the ciphertext that are the IV. */
  int leading() {
    return rule == IvRule.FIRST_BLOCK && iv != null ? iv.length : 0;
  }
}

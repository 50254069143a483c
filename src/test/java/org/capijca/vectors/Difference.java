// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import java.util.Arrays;

/**
 * A fact on which Wine and this provider disagree.
 *
 * @param subject the input of both
 * @param what the fact: {@code outcome} of the call, or the name of a parameter
 * @param wine Wine's result; null if it has none
 * @param ours this provider's result; null if it has none
 * @param independent the result of another implementation that works like Windows; null if none
 */
public record Difference(
    Subject subject, String what, String wine, String ours, String independent) {
  public Difference(Subject subject, String what, String wine, String ours) {
    this(subject, what, wine, ours, null);
  }

  /** Returns whether this is exactly the given difference. */
  boolean is(String fact, String wineAnswer, String ourAnswer) {
    return what.equals(fact) && wineAnswer.equals(wine) && ourAnswer.equals(ours);
  }

  /**
   * Returns whether the outcomes differ: this provider's is the first, Wine's one of the others.
   */
  boolean isOutcome(String ourOutcome, String... wineOutcomes) {
    return what.equals(Comparison.OUTCOME)
        && ourOutcome.equals(ours)
        && Arrays.asList(wineOutcomes).contains(wine);
  }

  @Override
  public String toString() {
    return subject + ": " + what + " is " + wine + " in Wine, " + ours + " here";
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import java.util.Arrays;

/**
 * A fact on which Wine and this provider do not agree.
 *
 * @param subject what both were asked about
 * @param what the fact: {@code outcome} of the call, or the name of a parameter
 * @param wine Wine's answer; null where it has none
 * @param ours this provider's answer; null where it has none
 * @param independent what another implementation computes that works as Windows does; null if none
 */
public record Difference(
    Subject subject, String what, String wine, String ours, String independent) {
  public Difference(Subject subject, String what, String wine, String ours) {
    this(subject, what, wine, ours, null);
  }

  /** Whether it is exactly this. */
  boolean is(String fact, String wineAnswer, String ourAnswer) {
    return what.equals(fact) && wineAnswer.equals(wine) && ourAnswer.equals(ours);
  }

  /** Whether the calls ended differently: here this way, in Wine one of these ways. */
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

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.util.Arrays;
import java.util.List;

/**
 * What a search found.
 *
 * @param recipes the number of recipes tried
 * @param decryptions the number of different keys, modes, IVs and forms among them
 * @param findings what fits, the likeliest first
 */
public record SearchResult(long recipes, long decryptions, List<Finding> findings) {
  /** One in a million. */
  private static final double CERTAIN_BITS = 20;

  /** One in a hundred. */
  private static final double LIKELY_BITS = 7;

  /** How sure the first finding is. */
  public enum Confidence {
    /** No wrong recipe would fit as well, and no other recipe does. */
    CERTAIN,
    /** The key is right; another IV may fit as well. */
    KEY_CERTAIN,
    /** One wrong recipe of a hundred searches would fit as well, at most. */
    LIKELY,
    /** Some recipes fit, but wrong ones would as well. */
    CHANCE,
    /** No recipe fits. */
    NONE
  }

  /**
   * Returns an upper bound of the probability that one of the wrong recipes fits as well as this
   * finding.
   */
  public double chance(Finding finding) {
    return Math.min(1, (double) decryptions * Math.pow(2, -finding.bits()));
  }

  /** {@return how sure the first finding is} */
  public Confidence confidence() {
    if (findings.isEmpty()) {
      return Confidence.NONE;
    }
    Finding first = findings.get(0);
    double surplus = first.bits() - Likelihood.log2((double) decryptions);
    if (surplus < LIKELY_BITS) {
      return Confidence.CHANCE;
    }
    boolean rival = rivals().stream().anyMatch(other -> !opensAlike(first, other));
    boolean ivDecided = !first.takesIv() || first.ivBits() >= LIKELY_BITS;
    if (surplus < CERTAIN_BITS) {
      return Confidence.LIKELY;
    }
    return rival || !ivDecided ? Confidence.KEY_CERTAIN : Confidence.CERTAIN;
  }

  /** {@return the other findings that fit nearly as well as the first} */
  public List<Finding> rivals() {
    if (findings.isEmpty()) {
      return List.of();
    }
    double best = findings.get(0).bits();
    return findings.stream().skip(1).filter(other -> other.bits() >= best - LIKELY_BITS).toList();
  }

  private static boolean opensAlike(Finding first, Finding other) {
    return Arrays.equals(first.beginning(), other.beginning());
  }

  /** {@return whether a recipe was found: the exit code of the command depends on it} */
  public boolean isFound() {
    Confidence confidence = confidence();
    return confidence != Confidence.NONE && confidence != Confidence.CHANCE;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capijca.cli.recipe.Recipe;

/**
 * Recipes that give the same key and IV, and how well these fit.
 *
 * @param recipes the recipes, the likeliest first
 * @param bits the evidence that the key is right, in bits
 * @param ivBits the part of it that depends on the IV; 0 where there is no IV
 * @param takesIv whether the key uses an IV
 * @param beginning the first bytes of the plaintext
 */
@SuppressWarnings("ArrayRecordComponent")
public record Finding(
    List<Recipe> recipes, double bits, double ivBits, boolean takesIv, byte[] beginning) {
  /** {@return the likeliest recipe} */
  public Recipe recipe() {
    return recipes.get(0);
  }

  /** Returns the finding of a hit, with the recipes that lead to it. */
  static Finding of(Hit hit, List<Recipe> alike) {
    List<Recipe> sorted = new ArrayList<>(alike);
    sorted.sort(Comparator.comparingDouble(Recipe::rarity));
    return new Finding(
        List.copyOf(sorted), hit.bits(), hit.ivBits(), hit.iv().iv() != null, hit.beginning());
  }

  /** Returns the findings, those that decrypt to the same made one. */
  static List<Finding> merged(List<Finding> findings) {
    Map<String, Finding> merged = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String plain = finding.bits + HexFormat.of().formatHex(finding.beginning);
      merged.merge(plain, finding, Finding::and);
    }
    return new ArrayList<>(merged.values());
  }

  private Finding and(Finding other) {
    List<Recipe> all = new ArrayList<>(recipes);
    all.addAll(other.recipes);
    all.sort(Comparator.comparingDouble(Recipe::rarity));
    return new Finding(List.copyOf(all), bits, ivBits, takesIv, beginning);
  }

  /** How likely the finding is among others, in bits. */
  double weight() {
    return bits - recipe().rarity() / 4;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.util.List;

/**
 * Recipes that give the same key and IV, and how well these fit.
 *
 * @param recipes the recipes, the likeliest first
 * @param bits the evidence that the key is right, in bits
 * @param ivBits the part of it that depends on the IV; 0 where there is no IV
 * @param takesIv whether the key uses an IV
 * @param beginning the first bytes of the plaintext
 */
public record Finding(
    List<Recipe> recipes, double bits, double ivBits, boolean takesIv, byte[] beginning) {
  /** {@return the likeliest recipe} */
  public Recipe recipe() {
    return recipes.get(0);
  }

  /** How likely the finding is among others, in bits. */
  double weight() {
    return bits - recipe().rarity() / 4;
  }
}

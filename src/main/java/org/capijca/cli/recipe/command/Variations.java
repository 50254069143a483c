// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.capijca.cli.recipe.Recipe;
import org.capijca.cli.recipe.text.CommandText;

/** The options of recipes that give the same key and IV, each in which it alone may differ. */
final class Variations {
  private static final String ABSENT = "none";

  private Variations() {}

  /**
   * Returns other values of options.
   *
   * @param recipes the recipes; the first is the one that others are compared with
   * @return for each option the values with which the first recipe is the same but for this option
   */
  static Map<String, Set<String>> of(List<Recipe> recipes) {
    Map<String, String> first = options(recipes.get(0));
    Map<String, Set<String>> variations = new LinkedHashMap<>();
    for (Recipe recipe : recipes) {
      Map<String, String> other = options(recipe);
      Set<String> names = new LinkedHashSet<>(first.keySet());
      names.addAll(other.keySet());
      names.removeIf(name -> Objects.equals(first.get(name), other.get(name)));
      if (names.size() == 1) {
        String name = names.iterator().next();
        variations
            .computeIfAbsent(name, key -> new LinkedHashSet<>())
            .add(other.getOrDefault(name, ABSENT));
      }
    }
    return variations;
  }

  private static Map<String, String> options(Recipe recipe) {
    List<String> words = CommandText.arguments(recipe);
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 1; i + 1 < words.size(); i += 2) {
      options.put(words.get(i), words.get(i + 1));
    }
    return options;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what a search has tried; for several threads. */
final class Tally {
  private final AtomicLong recipes = new AtomicLong();
  private final AtomicLong decryptions = new AtomicLong();

  /**
   * Counts decryptions.
   *
   * @param tried the number of decryptions
   * @param alike the number of recipes that each of them stands for
   */
  void add(int tried, int alike) {
    decryptions.addAndGet(tried);
    recipes.addAndGet((long) tried * alike);
  }

  long recipes() {
    return recipes.get();
  }

  long decryptions() {
    return decryptions.get();
  }
}

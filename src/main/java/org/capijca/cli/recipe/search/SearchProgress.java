// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

/** Receives the progress of a search. */
@FunctionalInterface
public interface SearchProgress {
  /** Ignores it. */
  SearchProgress NONE = (done, total, recipes) -> {};

  /**
   * Reports progress; called by several threads, one at a time.
   *
   * @param done the steps done
   * @param total all steps
   * @param recipes the recipes tried so far
   */
  void report(int done, int total, long recipes);
}

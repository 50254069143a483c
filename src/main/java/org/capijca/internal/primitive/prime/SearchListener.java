// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

/** Receives progress updates of a prime search, on the thread that started it. */
@FunctionalInterface
public interface SearchListener {
  /** A listener that ignores updates. */
  SearchListener NONE = (primesFound, tested, expected) -> {};

  /**
   * See org.capijca.spec.KeyGenProgress, the counterpart in the public API, which this package does
   * not depend on.
   */
  void report(int primesFound, long tested, long expected);
}

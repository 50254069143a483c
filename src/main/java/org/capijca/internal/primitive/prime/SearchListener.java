// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

/** Told by a search for two primes, on the thread that called for it, how it gets on. */
@FunctionalInterface
public interface SearchListener {
  /** Does not listen. */
  SearchListener NONE = (primesFound, tested, expected) -> {};

  /** See org.capijca.spec.KeyGenProgress, which this stands for below the JCA's world. */
  void report(int primesFound, long tested, long expected);
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

/**
 * SEED and counter of FIPS 186 appendix 2.2: evidence that P and Q were generated and not chosen.
 */
public final class DssSeed {
  private final int counter;
  private final byte[] seed;

  public DssSeed(int counter, byte[] seed) {
    this.counter = counter;
    this.seed = seed.clone();
  }

  /** Returns the counter: the number of candidates for P that failed. */
  public int counter() {
    return counter;
  }

  /** Returns the 20 bytes of SEED, big-endian. */
  public byte[] seed() {
    return seed.clone();
  }
}

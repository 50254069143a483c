// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

/** SEED and counter of FIPS 186 appendix 2.2: proof that P and Q were not chosen by hand. */
public final class DssSeed {
  private final int counter;
  private final byte[] seed;

  public DssSeed(int counter, byte[] seed) {
    this.counter = counter;
    this.seed = seed.clone();
  }

  /** The 0-based number of candidates for P that failed. */
  public int counter() {
    return counter;
  }

  /** The 20 bytes of SEED, big-endian. */
  public byte[] seed() {
    return seed.clone();
  }
}

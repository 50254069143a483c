// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.math.BigInteger;
import java.security.spec.DSAParameterSpec;
import java.util.Optional;

/**
 * P, Q and G of DSS with the seed and counter they were generated from (FIPS 186 appendix 2.2),
 * which BLOBs keep in DSSSEED.
 *
 * @since 0.1
 */
public final class CapiDssParameterSpec extends DSAParameterSpec {
  private final byte[] seed;
  private final int counter;

  /**
   * @param seed SEED, 20 bytes, big-endian as FIPS 186 has it; copied; null for none
   * @param counter the number of candidates for P that failed; without a seed of no meaning
   */
  public CapiDssParameterSpec(BigInteger p, BigInteger q, BigInteger g, byte[] seed, int counter) {
    super(p, q, g);
    this.seed = seed == null ? null : seed.clone();
    this.counter = counter;
  }

  /** SEED, big-endian: a copy. */
  public Optional<byte[]> getSeed() {
    return Optional.ofNullable(seed).map(byte[]::clone);
  }

  /** The number of candidates for P that failed; of no meaning without a seed. */
  public int getCounter() {
    return counter;
  }
}

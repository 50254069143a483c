// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.math.BigInteger;
import java.security.spec.DSAParameterSpec;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * P, Q and G of DSS with the seed and counter from which they were generated (FIPS 186 appendix
 * 2.2), which BLOBs hold in DSSSEED.
 *
 * @since 0.1
 */
public final class CapiDssParameterSpec extends DSAParameterSpec {
  private final byte @Nullable [] seed;
  private final int counter;

  /**
   * Creates domain parameters.
   *
   * @param p the prime P
   * @param q the prime Q, a divisor of P - 1
   * @param g the generator G
   * @param seed SEED, 20 bytes, big-endian as in FIPS 186, copied; null if unknown
   * @param counter the number of candidates for P that failed; ignored without a seed
   */
  public CapiDssParameterSpec(
      BigInteger p, BigInteger q, BigInteger g, byte @Nullable [] seed, int counter) {
    super(p, q, g);
    this.seed = seed == null ? null : seed.clone();
    this.counter = counter;
  }

  /** {@return a copy of SEED, big-endian; empty if unknown} */
  public Optional<byte[]> getSeed() {
    return Optional.ofNullable(seed).map(byte[]::clone);
  }

  /** {@return the number of candidates for P that failed; without a seed it has no meaning} */
  public int getCounter() {
    return counter;
  }

  /** Compares P, Q, G and seed, and with a seed the counter. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CapiDssParameterSpec that
        && getP().equals(that.getP())
        && getQ().equals(that.getQ())
        && getG().equals(that.getG())
        && Arrays.equals(seed, that.seed)
        && (seed == null || counter == that.counter);
  }

  @Override
  public int hashCode() {
    return Objects.hash(getP(), getQ(), getG(), Arrays.hashCode(seed));
  }

  /** Returns the length of P, and whether there is a seed. */
  @Override
  public String toString() {
    return "CapiDssParameterSpec[P of "
        + getP().bitLength()
        + " bits"
        + (seed == null ? "" : ", seed and counter " + counter)
        + "]";
  }
}

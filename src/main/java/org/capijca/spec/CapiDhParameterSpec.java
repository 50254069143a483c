// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.spec.DHParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * P and G of Diffie-Hellman with the order Q of G and the cofactor J = (P - 1) / Q, where they are
 * known: KP_PUB_PARAMS. Where Q is known, X of a generated key pair is below Q, and Y of a peer is
 * checked.
 *
 * @since 0.1
 */
public final class CapiDhParameterSpec extends DHParameterSpec {
  private final @Nullable BigInteger q;
  private final @Nullable BigInteger j;

  /**
   * Creates domain parameters.
   *
   * @param p the prime P
   * @param g the generator G
   * @param q the order of G; null if unknown
   * @param j the cofactor; null if unknown
   */
  public CapiDhParameterSpec(
      BigInteger p, BigInteger g, @Nullable BigInteger q, @Nullable BigInteger j) {
    super(p, g);
    this.q = q;
    this.j = j;
  }

  /** {@return the order of G; empty if unknown} */
  public Optional<BigInteger> getQ() {
    return Optional.ofNullable(q);
  }

  /** {@return the cofactor; empty if unknown} */
  public Optional<BigInteger> getJ() {
    return Optional.ofNullable(j);
  }

  /** Compares P, G, Q and J. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CapiDhParameterSpec that
        && getP().equals(that.getP())
        && getG().equals(that.getG())
        && Objects.equals(q, that.q)
        && Objects.equals(j, that.j);
  }

  @Override
  public int hashCode() {
    return Objects.hash(getP(), getG(), q, j);
  }

  /** Returns the length of P, and which other numbers are known. */
  @Override
  public String toString() {
    return "CapiDhParameterSpec[P of "
        + getP().bitLength()
        + " bits"
        + (q == null ? "" : ", Q")
        + (j == null ? "" : ", J")
        + "]";
  }
}

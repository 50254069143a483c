// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.math.BigInteger;
import java.util.Optional;
import javax.crypto.spec.DHParameterSpec;

/**
 * P and G of Diffie-Hellman with the order Q of G and the cofactor J = (P - 1) / Q, where they are
 * known: KP_PUB_PARAMS. With Q a pair's X is below Q, and a peer's Y is checked.
 *
 * @since 0.1
 */
public final class CapiDhParameterSpec extends DHParameterSpec {
  private final BigInteger q;
  private final BigInteger j;

  /**
   * @param q null if unknown
   * @param j null if unknown
   */
  public CapiDhParameterSpec(BigInteger p, BigInteger g, BigInteger q, BigInteger j) {
    super(p, g);
    this.q = q;
    this.j = j;
  }

  /** The order of G. */
  public Optional<BigInteger> getQ() {
    return Optional.ofNullable(q);
  }

  /** The cofactor. */
  public Optional<BigInteger> getJ() {
    return Optional.ofNullable(j);
  }
}

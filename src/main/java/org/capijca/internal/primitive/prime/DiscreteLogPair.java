// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;

/** A key pair of numbers: X and Y = G^X mod P. */
public final class DiscreteLogPair {
  private final BigInteger x;
  private final BigInteger y;

  DiscreteLogPair(BigInteger x, BigInteger y) {
    this.x = x;
    this.y = y;
  }

  public BigInteger x() {
    return x;
  }

  public BigInteger y() {
    return y;
  }
}

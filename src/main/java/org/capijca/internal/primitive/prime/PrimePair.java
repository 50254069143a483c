// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;

/** Collects primes from searching threads until there are two that are far enough apart. */
final class PrimePair {
  private final int minDistanceBits;
  private BigInteger first;
  private volatile BigInteger second;
  private volatile boolean closed;

  /**
   * @param minDistanceBits the difference must be longer than this many bits; 0 or negative if the
   *     primes only have to differ
   */
  PrimePair(int minDistanceBits) {
    this.minDistanceBits = minDistanceBits;
  }

  synchronized void offer(BigInteger prime) {
    if (first == null) {
      first = prime;
    } else if (second == null && farEnough(prime)) {
      second = prime;
    }
  }

  private boolean farEnough(BigInteger prime) {
    return first.subtract(prime).bitLength() > Math.max(minDistanceBits, 0);
  }

  /** Ends the search, complete or not. */
  void close() {
    closed = true;
  }

  /** Returns the number of primes so far, 0 to 2. */
  synchronized int found() {
    if (second != null) {
      return 2;
    }
    return first == null ? 0 : 1;
  }

  boolean isComplete() {
    return closed || second != null;
  }

  synchronized BigInteger first() {
    return first;
  }

  BigInteger second() {
    return second;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import org.capijca.internal.primitive.random.RandomBytes;

/** Strong probable-prime tests of an odd number. */
final class MillerRabin {
  private final BigInteger number;
  private final BigInteger minusOne;
  private final int twos;
  private final BigInteger odd;

  MillerRabin(BigInteger number) {
    this.number = number;
    this.minusOne = number.subtract(BigInteger.ONE);
    this.twos = minusOne.getLowestSetBit();
    this.odd = minusOne.shiftRight(twos);
  }

  /** Returns whether the number passes the test to base 2, as every prime does. */
  boolean passesBaseTwo() {
    return passes(BigInteger.TWO);
  }

  /** Returns whether the number passes this many rounds with random bases. */
  boolean passes(int rounds, RandomBytes random) {
    for (int i = 0; i < rounds; i++) {
      BigInteger base = RandomNumbers.between(BigInteger.TWO, minusOne, random);
      if (!passes(base)) {
        return false;
      }
    }
    return true;
  }

  private boolean passes(BigInteger base) {
    BigInteger power = base.modPow(odd, number);
    if (power.equals(BigInteger.ONE) || power.equals(minusOne)) {
      return true;
    }
    for (int i = 1; i < twos; i++) {
      power = power.multiply(power).mod(number);
      if (power.equals(minusOne)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the number of rounds with random bases for a random candidate of this many bits: by
   * FIPS 186-5 table B.1 for its lengths; for shorter numbers, enough for an error of 2^-100
   * (Damgard, Landrock and Pomerance).
   */
  static int roundsFor(int bits) {
    if (bits >= 1536) {
      return 4;
    }
    if (bits >= 1024) {
      return 5;
    }
    if (bits >= 512) {
      return 7;
    }
    return bits >= 256 ? 16 : 30;
  }
}

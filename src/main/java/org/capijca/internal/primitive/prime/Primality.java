// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * The full primality test for a number that may have been chosen by an attacker: random bases and a
 * Lucas test.
 */
final class Primality {
  /** With the Lucas test, FIPS 186-4 table C.1 asks for 3 rounds at most; one more costs little. */
  private static final int ROUNDS = 4;

  /** BigInteger adds its Lucas test at this certainty for numbers of 100 bits and more. */
  private static final int CERTAINTY = 100;

  private Primality() {}

  static boolean isPrime(BigInteger number, RandomBytes random) {
    return number.signum() > 0
        && number.testBit(0)
        && number.bitLength() > Byte.SIZE
        && new MillerRabin(number).passes(ROUNDS, random)
        && number.isProbablePrime(CERTAINTY);
  }
}

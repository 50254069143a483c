// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.math.BigInteger;

/** The numbers of an RSA key, and whether they belong together. */
final class RsaNumbers {
  /** Longer keys than those of any CSP are not calculated with. */
  private static final int MAX_BITS = 16384;

  private final BigInteger modulus;
  private final BigInteger publicExponent;

  RsaNumbers(BigInteger modulus, BigInteger publicExponent) {
    this.modulus = modulus;
    this.publicExponent = publicExponent;
  }

  /** Notes what is wrong with the modulus, which is the field read last. */
  void checkModulus(FieldReader in, long bits) {
    if (!modulus.testBit(0)) {
      in.problem("the modulus is even; that of an RSA key is odd");
    }
    if (modulus.bitLength() != bits) {
      in.problem("the modulus has " + modulus.bitLength() + " bits, not " + bits);
    }
  }

  /** Notes what is wrong with the private numbers. */
  void checkPrivate(FieldReader in, int offset, BigInteger p, BigInteger q, BigInteger d) {
    if (isLong(modulus, publicExponent, p, q)) {
      return;
    }
    if (p.signum() == 0 || q.signum() == 0 || !p.multiply(q).equals(modulus)) {
      in.problem(offset, "prime1 times prime2 is not the modulus");
      return;
    }
    BigInteger order = p.subtract(BigInteger.ONE);
    if (d != null && !isLong(d) && !isInverse(d, order)) {
      in.problem(offset, "the private exponent does not belong to the public exponent");
    }
  }

  /** Notes what is wrong with the numbers of the Chinese remainder theorem. */
  void checkCrt(
      FieldReader in,
      int offset,
      BigInteger[] primes,
      BigInteger exponent1,
      BigInteger exponent2,
      BigInteger coefficient) {
    BigInteger p = primes[0];
    BigInteger q = primes[1];
    if (isLong(modulus, publicExponent, p, q, exponent1, exponent2, coefficient)
        || p.signum() == 0
        || !p.multiply(q).equals(modulus)) {
      return;
    }
    if (!isInverse(exponent1, p.subtract(BigInteger.ONE))) {
      in.problem(offset, "exponent1 does not belong to prime1");
    }
    if (!isInverse(exponent2, q.subtract(BigInteger.ONE))) {
      in.problem(offset, "exponent2 does not belong to prime2");
    }
    if (!coefficient.multiply(q).mod(p).equals(BigInteger.ONE.mod(p))) {
      in.problem(offset, "the coefficient is not the inverse of prime2 modulo prime1");
    }
  }

  private static boolean isLong(BigInteger... numbers) {
    for (BigInteger number : numbers) {
      if (number.bitLength() > MAX_BITS) {
        return true;
      }
    }
    return false;
  }

  private boolean isInverse(BigInteger exponent, BigInteger order) {
    return order.signum() > 0
        && exponent.multiply(publicExponent).mod(order).equals(BigInteger.ONE.mod(order));
  }
}

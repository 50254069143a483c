// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;

/** The numbers of an RSA key pair, each computed once. */
public final class RsaNumbers {
  private final BigInteger modulus;
  private final BigInteger publicExponent;
  private final BigInteger privateExponent;
  private final BigInteger primeP;
  private final BigInteger primeQ;
  private final BigInteger primeExponentP;
  private final BigInteger primeExponentQ;
  private final BigInteger crtCoefficient;

  /**
   * @param publicExponent a prime, of which neither {@code primeP - 1} nor {@code primeQ - 1} is a
   *     multiple
   */
  RsaNumbers(BigInteger publicExponent, BigInteger primeP, BigInteger primeQ) {
    BigInteger lessP = primeP.subtract(BigInteger.ONE);
    BigInteger lessQ = primeQ.subtract(BigInteger.ONE);
    this.modulus = primeP.multiply(primeQ);
    this.publicExponent = publicExponent;
    this.privateExponent = inverse(publicExponent, lessP.multiply(lessQ));
    this.primeP = primeP;
    this.primeQ = primeQ;
    this.primeExponentP = privateExponent.mod(lessP);
    this.primeExponentQ = privateExponent.mod(lessQ);
    this.crtCoefficient = primeQ.modInverse(primeP);
  }

  /**
   * {@code e^-1 mod phi}. As e is short, the inverse the other way round is quick: (1 + k * phi) /
   * e with k = -phi^-1 mod e.
   */
  private static BigInteger inverse(BigInteger e, BigInteger phi) {
    BigInteger k = e.subtract(phi.modInverse(e));
    return k.multiply(phi).add(BigInteger.ONE).divide(e);
  }

  public BigInteger modulus() {
    return modulus;
  }

  public BigInteger publicExponent() {
    return publicExponent;
  }

  public BigInteger privateExponent() {
    return privateExponent;
  }

  public BigInteger primeP() {
    return primeP;
  }

  public BigInteger primeQ() {
    return primeQ;
  }

  /** Returns d mod (p - 1). */
  public BigInteger primeExponentP() {
    return primeExponentP;
  }

  /** Returns d mod (q - 1). */
  public BigInteger primeExponentQ() {
    return primeExponentQ;
  }

  /** Returns q^-1 mod p. */
  public BigInteger crtCoefficient() {
    return crtCoefficient;
  }
}

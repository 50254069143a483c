package org.capijca.internal.engine.prime;

import java.math.BigInteger;

/** The numbers of an RSA pair. */
public final class RsaNumbers {
  private final BigInteger publicExponent;
  private final BigInteger privateExponent;
  private final BigInteger primeP;
  private final BigInteger primeQ;

  RsaNumbers(
      BigInteger publicExponent, BigInteger privateExponent, BigInteger primeP, BigInteger primeQ) {
    this.publicExponent = publicExponent;
    this.privateExponent = privateExponent;
    this.primeP = primeP;
    this.primeQ = primeQ;
  }

  public BigInteger modulus() {
    return primeP.multiply(primeQ);
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

  /** d mod (p - 1). */
  public BigInteger primeExponentP() {
    return privateExponent.mod(primeP.subtract(BigInteger.ONE));
  }

  /** d mod (q - 1). */
  public BigInteger primeExponentQ() {
    return privateExponent.mod(primeQ.subtract(BigInteger.ONE));
  }

  /** q^-1 mod p. */
  public BigInteger crtCoefficient() {
    return primeQ.modInverse(primeP);
  }
}

package org.capijca.internal.engine.prime;

import java.math.BigInteger;

/**
 * Multiplication modulo a fixed number without a division: the upper quarter of a product is folded
 * down, then the quotient is estimated from a reciprocal made once (Barrett's reduction; the fold
 * is that of Hasenplaugh, Gaubatz and Gopal, "Fast Modular Reduction"). BigInteger multiplies with
 * processor instructions that its division does without.
 */
final class FixedModulus {
  private static final int WORD = Integer.SIZE;

  private final BigInteger modulus;
  private final int bits;
  private final int foldBits;
  private final int quotientBits;
  private final BigInteger fold;
  private final BigInteger reciprocal;

  FixedModulus(BigInteger modulus) {
    int words = (modulus.bitLength() + WORD - 1) / WORD;
    int halfBits = (words + 1) / 2 * WORD;
    this.modulus = modulus;
    this.bits = words * WORD;
    this.foldBits = bits + halfBits;
    this.quotientBits = halfBits + 2 * WORD;
    this.fold = BigInteger.ONE.shiftLeft(foldBits).mod(modulus);
    this.reciprocal = BigInteger.ONE.shiftLeft(foldBits + WORD).divide(modulus);
  }

  /** The product of two numbers below the modulus. */
  BigInteger multiply(BigInteger a, BigInteger b) {
    return reduce(a.multiply(b));
  }

  /** The square of a number below the modulus. */
  BigInteger square(BigInteger a) {
    return reduce(a.multiply(a));
  }

  /** Whole words are cut off, which makes the estimate too small, by two at most. */
  private BigInteger reduce(BigInteger product) {
    BigInteger high = product.shiftRight(foldBits);
    BigInteger folded = product.subtract(high.shiftLeft(foldBits)).add(high.multiply(fold));
    BigInteger quotient =
        folded.shiftRight(bits - WORD).multiply(reciprocal).shiftRight(quotientBits);
    BigInteger rest = folded.subtract(quotient.multiply(modulus));
    while (rest.compareTo(modulus) >= 0) {
      rest = rest.subtract(modulus);
    }
    return rest;
  }
}

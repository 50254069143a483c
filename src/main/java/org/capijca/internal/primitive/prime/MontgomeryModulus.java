// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Multiplication modulo a fixed odd number (P. L. Montgomery, "Modular Multiplication Without Trial
 * Division"). Its steps do not depend on the numbers, so that neither time nor cache reveals them,
 * and it allocates nothing.
 *
 * <p>A number is an array of limbs, the lowest first; it represents the number times a power of
 * two, and is below twice the modulus. Limbs have fewer bits than a word, so that the parts of
 * products add up without carries, for which Java has no instruction.
 */
final class MontgomeryModulus {
  /** Products of numbers below 2 N, divided by a power of two above 4 N, are below 2 N again. */
  private static final int SLACK_BITS = 2;

  private final BigInteger modulus;
  private final int radixBits;
  private final long mask;
  private final int length;
  private final long[] limbs;
  private final long[] shiftedLimbs;

  /** -1 / modulus, modulo 2 to the power of {@link #radixBits}. */
  private final long factor;

  /**
   * @param modulus an odd number
   */
  MontgomeryModulus(BigInteger modulus) {
    this.modulus = modulus;
    int bits = modulus.bitLength() + SLACK_BITS;
    this.radixBits = radixBits(bits);
    this.mask = (1L << radixBits) - 1;
    this.length = limbs(bits, radixBits);
    this.limbs = split(modulus);
    this.shiftedLimbs = shifted(limbs, new long[length]);
    BigInteger radix = BigInteger.ONE.shiftLeft(radixBits);
    this.factor = radix.subtract(modulus.modInverse(radix)).longValue();
  }

  /** As long as the four parts that each limb adds to a column of products fit into a word. */
  private static int radixBits(int bits) {
    int radixBits = Long.SIZE - 2;
    while (limbs(bits, radixBits) > 1 << (Long.SIZE - 2 - radixBits)) {
      radixBits--;
    }
    return radixBits;
  }

  private static int limbs(int bits, int radixBits) {
    return (bits + radixBits - 1) / radixBits;
  }

  /** Returns the number of limbs of a number. */
  int length() {
    return length;
  }

  /** Returns the limbs that represent a number. */
  long[] enter(BigInteger number) {
    return split(number.shiftLeft(length * radixBits).mod(modulus));
  }

  private long[] split(BigInteger number) {
    long[] split = new long[length];
    for (int i = 0; i < length; i++) {
      split[i] = number.shiftRight(i * radixBits).longValue() & mask;
    }
    return split;
  }

  /** Returns the number below the modulus that the limbs represent. */
  BigInteger leave(long[] number) {
    long[] one = new long[length];
    one[0] = 1;
    long[] plain = new long[length];
    new Multiplier().multiply(number, one, plain);
    byte[] bytes = new byte[modulus.bitLength() / Byte.SIZE + 1];
    for (int i = 0; i < bytes.length; i++) {
      bytes[bytes.length - 1 - i] = octet(plain, i * Byte.SIZE);
    }
    return new BigInteger(1, bytes).mod(modulus);
  }

  private byte octet(long[] number, int bit) {
    int limb = bit / radixBits;
    int offset = bit % radixBits;
    long octet = number[limb] >>> offset;
    if (offset > radixBits - Byte.SIZE && limb + 1 < length) {
      octet |= number[limb + 1] << (radixBits - offset);
    }
    return (byte) octet;
  }

  private long[] shifted(long[] number, long[] shifted) {
    for (int i = 0; i < length; i++) {
      shifted[i] = number[i] << (Long.SIZE - 1 - radixBits);
    }
    return shifted;
  }

  /** A multiplier with its own working memory. Not thread-safe. */
  final class Multiplier {
    private final long[] sums = new long[2 * length];
    private final long[] shiftedB = new long[length];

    /**
     * Multiplies two numbers.
     *
     * @param product may be one of them
     */
    void multiply(long[] a, long[] b, long[] product) {
      Arrays.fill(sums, 0);
      shifted(b, shiftedB);
      for (int i = 0; i < length; i++) {
        addMultiple(i, a[i], b, shiftedB);
      }
      long carry = 0;
      for (int i = 0; i < length; i++) {
        sums[i] += carry;
        addMultiple(i, (sums[i] * factor) & mask, limbs, shiftedLimbs);
        carry = sums[i] >>> radixBits;
      }
      for (int i = 0; i < length; i++) {
        carry += sums[length + i];
        product[i] = carry & mask;
        carry >>>= radixBits;
      }
    }

    /** The factors are shifted so that the upper word of a product is what exceeds a limb. */
    private void addMultiple(int start, long multiplier, long[] b, long[] shifted) {
      long doubled = multiplier << 1;
      long upper = 0;
      for (int j = 0; j < b.length; j++) {
        sums[start + j] += ((multiplier * b[j]) & mask) + upper;
        upper = Math.multiplyHigh(doubled, shifted[j]);
      }
      sums[start + b.length] += upper;
    }

    /** Wipes the working memory. */
    void wipe() {
      Arrays.fill(sums, 0);
      Arrays.fill(shiftedB, 0);
    }
  }
}

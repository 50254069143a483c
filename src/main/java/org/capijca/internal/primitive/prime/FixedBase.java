// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Computes powers of one base with a table (the comb method of Lim and Lee): few squarings, and one
 * multiplication for six bits of the exponent.
 *
 * <p>The bits of an exponent are written in six rows, one below the other; the six bits of a column
 * choose an entry of a table. The columns are in blocks, each with a table of its own, that share
 * the squarings. More rows have fewer multiplications, but look-ups that take longer (measured).
 * Each look-up reads the whole table of a block and selects the entry by a mask, so that cache
 * timing does not reveal it.
 */
final class FixedBase {
  private static final int ROWS = 6;
  private static final int ENTRIES = 1 << ROWS;
  private static final int BLOCKS = 10;

  /** Entries that a look-up reads in one pass. */
  private static final int STRIDE = 4;

  private final MontgomeryModulus modulus;
  private final int blockColumns;
  private final int width;
  private final long[] tables;

  /**
   * Computes the tables.
   *
   * @param modulus an odd number
   * @param bits the length in bits of the longest exponent
   */
  FixedBase(BigInteger base, BigInteger modulus, int bits) {
    this.modulus = new MontgomeryModulus(modulus);
    this.blockColumns = (bits + ROWS * BLOCKS - 1) / (ROWS * BLOCKS);
    this.width = this.modulus.length();
    this.tables = new long[BLOCKS * ENTRIES * width];
    fillTables(base);
  }

  /** Entry e of a block is the product of the rows' powers of the base over the bits of e. */
  private void fillTables(BigInteger base) {
    MontgomeryModulus.Multiplier multiplier = modulus.new Multiplier();
    long[] one = modulus.enter(BigInteger.ONE);
    for (int block = 0; block < BLOCKS; block++) {
      System.arraycopy(one, 0, tables, entry(block, 0), width);
    }
    long[] power = modulus.enter(base);
    long[] product = new long[width];
    for (int row = 0; row < ROWS; row++) {
      int count = 1 << row;
      for (int block = 0; block < BLOCKS; block++) {
        for (int e = 0; e < count; e++) {
          int without = entry(block, e);
          long[] rest = Arrays.copyOfRange(tables, without, without + width);
          multiplier.multiply(rest, power, product);
          System.arraycopy(product, 0, tables, entry(block, count + e), width);
        }
        for (int i = 0; i < blockColumns; i++) {
          multiplier.multiply(power, power, power);
        }
      }
    }
  }

  /** Where an entry of a block begins in the tables. */
  private int entry(int block, int e) {
    return (block * ENTRIES + e) * width;
  }

  /** Returns whether exponents of this many bits are supported. */
  boolean takes(int bits) {
    return bits <= ROWS * BLOCKS * blockColumns;
  }

  /**
   * Returns the base to the power of the exponent, modulo the modulus.
   *
   * @param exponent a number that {@link #takes fits}
   */
  BigInteger power(BigInteger exponent) {
    MontgomeryModulus.Multiplier multiplier = modulus.new Multiplier();
    long[] chosen = new long[width];
    long[] power = modulus.enter(BigInteger.ONE);
    for (int column = blockColumns - 1; column >= 0; column--) {
      multiplier.multiply(power, power, power);
      for (int block = 0; block < BLOCKS; block++) {
        choose(block, column(exponent, block * blockColumns + column), chosen);
        multiplier.multiply(power, chosen, power);
      }
    }
    multiplier.wipe();
    Arrays.fill(chosen, 0);
    return modulus.leave(power);
  }

  private int column(BigInteger exponent, int column) {
    int bits = 0;
    for (int row = 0; row < ROWS; row++) {
      bits |= (exponent.testBit(column + row * BLOCKS * blockColumns) ? 1 : 0) << row;
    }
    return bits;
  }

  private void choose(int block, int wanted, long[] chosen) {
    Arrays.fill(chosen, 0);
    for (int e = 0; e < ENTRIES; e += STRIDE) {
      keep(entry(block, e), chosen, e ^ wanted);
    }
  }

  /**
   * Adds one of the four entries from {@code start} on, or nothing.
   *
   * @param difference zero where the first of them is wanted, one for the second and so on
   */
  private void keep(int start, long[] chosen, int difference) {
    int second = start + width;
    int third = second + width;
    int fourth = third + width;
    long isFirst = maskOfZero(difference);
    long isSecond = maskOfZero(difference ^ 1);
    long isThird = maskOfZero(difference ^ 2);
    long isFourth = maskOfZero(difference ^ 3);
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] |=
          (tables[start + i] & isFirst)
              | (tables[second + i] & isSecond)
              | (tables[third + i] & isThird)
              | (tables[fourth + i] & isFourth);
    }
  }

  /** Returns all ones for zero, else zero. */
  private static long maskOfZero(int number) {
    return (number - 1L) >> (Long.SIZE - 1);
  }
}

package org.capijca.internal.engine.prime;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Powers of one base by a table (the comb of Lim and Lee): few squarings, and a multiplication for
 * six bits of the exponent.
 *
 * <p>The bits of an exponent are written in six rows, one below the other; the six bits of a column
 * choose an entry of a table. The columns are in blocks, each with a table of its own, that share
 * the squarings: one for 225 bits, and tables of 304 KB at 2048 bits. More rows have fewer
 * multiplications, but look-ups that take longer (measured). Each look-up reads the whole table and
 * keeps the entry by a mask, so that the cache does not show which it was. BigInteger itself is not
 * free of such traces: what is left is what any engine over BigInteger leaves, modPow with its
 * window too.
 */
final class FixedBase {
  private static final int ROWS = 6;
  private static final int ENTRIES = 1 << ROWS;
  private static final int BLOCKS = 19;

  /** Entries that a look-up reads in one pass. */
  private static final int STRIDE = 4;

  private final FixedModulus modulus;
  private final int blockColumns;
  private final int width;
  private final long[] tables;

  /**
   * Makes the tables, in about the time of fifteen powers by modPow.
   *
   * @param bits the length in bits of the longest exponent
   */
  FixedBase(BigInteger base, BigInteger modulus, int bits) {
    this.modulus = new FixedModulus(modulus);
    this.blockColumns = (bits + ROWS * BLOCKS - 1) / (ROWS * BLOCKS);
    this.width = (modulus.bitLength() + Long.SIZE - 1) / Long.SIZE;
    this.tables = new long[BLOCKS * ENTRIES * width];
    fillTables(base.mod(modulus));
  }

  /** Entry e of a block is the product of the rows' powers of the base over the bits of e. */
  private void fillTables(BigInteger base) {
    BigInteger[][] entries = new BigInteger[BLOCKS][ENTRIES];
    BigInteger power = base;
    for (int row = 0; row < ROWS; row++) {
      for (BigInteger[] block : entries) {
        block[0] = BigInteger.ONE;
        int count = 1 << row;
        for (int e = 0; e < count; e++) {
          block[count + e] = modulus.multiply(block[e], power);
        }
        for (int i = 0; i < blockColumns; i++) {
          power = modulus.square(power);
        }
      }
    }
    for (int block = 0; block < BLOCKS; block++) {
      for (int e = 0; e < ENTRIES; e++) {
        store(entries[block][e], (block * ENTRIES + e) * width);
      }
    }
  }

  private void store(BigInteger number, int start) {
    for (int i = 0; i < width; i++) {
      tables[start + i] = number.shiftRight((width - 1 - i) * Long.SIZE).longValue();
    }
  }

  /** Whether exponents of that many bits fit. */
  boolean takes(int bits) {
    return bits <= ROWS * BLOCKS * blockColumns;
  }

  /**
   * The base to the power of the exponent.
   *
   * @param exponent a number that {@link #takes fits}
   */
  BigInteger power(BigInteger exponent) {
    long[] chosen = new long[width];
    BigInteger power = BigInteger.ONE;
    for (int column = blockColumns - 1; column >= 0; column--) {
      power = modulus.square(power);
      for (int block = 0; block < BLOCKS; block++) {
        int bits = column(exponent, block * blockColumns + column);
        power = modulus.multiply(power, entry(block, bits, chosen));
      }
    }
    Arrays.fill(chosen, 0);
    return power;
  }

  private int column(BigInteger exponent, int column) {
    int bits = 0;
    for (int row = 0; row < ROWS; row++) {
      bits |= (exponent.testBit(column + row * BLOCKS * blockColumns) ? 1 : 0) << row;
    }
    return bits;
  }

  private BigInteger entry(int block, int wanted, long[] chosen) {
    Arrays.fill(chosen, 0);
    for (int e = 0; e < ENTRIES; e += STRIDE) {
      keep((block * ENTRIES + e) * width, chosen, e ^ wanted);
    }
    ByteBuffer bytes = ByteBuffer.allocate(width * Long.BYTES);
    bytes.asLongBuffer().put(chosen);
    return new BigInteger(1, bytes.array());
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

  /** All ones for zero, else zero. */
  private static long maskOfZero(int number) {
    return (number - 1L) >> (Long.SIZE - 1);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.math.BigInteger;
import java.util.Arrays;

/** Conversion of the numbers in BLOBs: unsigned, little-endian. */
public final class LittleEndianNumber {
  /**
   * The longest number in a key of any CSP (CryptGenKey page). Longer ones are refused before
   * anything is computed with them, because that could take very long.
   */
  static final int MAX_BITS = 16384;

  private LittleEndianNumber() {}

  /**
   * Checks that a required number of a spec is present.
   *
   * @throws BlobException if it is null (NTE_BAD_DATA)
   */
  static BigInteger present(BigInteger number, String field) throws BlobException {
    if (number == null) {
      throw NTE_BAD_DATA.as(BlobException::new, field + " is missing");
    }
    return number;
  }

  /** Reads a number from {@code length} bytes of an array. */
  static BigInteger read(byte[] bytes, int offset, int length) {
    byte[] bigEndian = reversed(bytes, offset, length);
    BigInteger number = new BigInteger(1, bigEndian);
    Arrays.fill(bigEndian, (byte) 0);
    return number;
  }

  /** Reads a number from a whole array. */
  public static BigInteger read(byte[] bytes) {
    return read(bytes, 0, bytes.length);
  }

  /**
   * Writes a number in exactly {@code width} bytes.
   *
   * @throws BlobException if it does not fit, is negative or is longer than any key (NTE_BAD_DATA)
   */
  public static byte[] write(BigInteger number, int width, String field) throws BlobException {
    if (present(number, field).signum() < 0
        || number.bitLength() > width * Byte.SIZE
        || number.bitLength() > MAX_BITS) {
      throw NTE_BAD_DATA.as(
          BlobException::new,
          field
              + " of "
              + number.bitLength()
              + " bits is not valid; allowed "
              + Math.min(width * Byte.SIZE, MAX_BITS)
              + " at most, and not negative");
    }
    return padded(number, width);
  }

  /** Writes a number that is known to fit into {@code width} bytes. */
  static byte[] padded(BigInteger number, int width) {
    byte[] bigEndian = number.toByteArray();
    byte[] littleEndian = new byte[width];
    for (int i = 0; i < Math.min(width, bigEndian.length); i++) {
      littleEndian[i] = bigEndian[bigEndian.length - 1 - i];
    }
    Arrays.fill(bigEndian, (byte) 0);
    return littleEndian;
  }

  /**
   * Returns the bytes in reverse order: converts between little-endian numbers of CryptoAPI and
   * big-endian numbers.
   */
  public static byte[] reversed(byte[] bytes) {
    return reversed(bytes, 0, bytes.length);
  }

  /** Returns {@code length} bytes of an array in reverse order. */
  static byte[] reversed(byte[] bytes, int offset, int length) {
    byte[] reversed = new byte[length];
    for (int i = 0; i < length; i++) {
      reversed[length - 1 - i] = bytes[offset + i];
    }
    return reversed;
  }

  /** Returns the length in bytes of a number of this many bits. */
  static int width(int bits) {
    return (bits + Byte.SIZE - 1) / Byte.SIZE;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.math.BigInteger;
import java.util.Arrays;

/** Conversion of the numbers in CNG BLOBs and XML keys: unsigned, big-endian. */
final class BigEndianNumbers {
  private BigEndianNumbers() {}

  /** Reads a number and wipes its bytes. */
  static BigInteger take(byte[] bytes) {
    BigInteger number = new BigInteger(1, bytes);
    Arrays.fill(bytes, (byte) 0);
    return number;
  }

  /** Writes a number in exactly {@code width} bytes, which the caller wipes. */
  static byte[] write(BigInteger number, int width, String field) throws BlobException {
    byte[] little = LittleEndianNumber.write(number, width, field);
    byte[] big = LittleEndianNumber.reversed(little);
    Arrays.fill(little, (byte) 0);
    return big;
  }

  /** Returns the length of a number in bytes; at least 1. */
  static int width(BigInteger number) {
    return Math.max(1, LittleEndianNumber.width(number.bitLength()));
  }

  /**
   * Returns the data of an RSA key whose other numbers are computed; d modulo (p-1)(q-1), as on
   * Windows.
   */
  static RsaPrivateKeyData rsa(BigInteger e, BigInteger p, BigInteger q) throws BlobException {
    BigInteger pLess = p.subtract(BigInteger.ONE);
    BigInteger qLess = q.subtract(BigInteger.ONE);
    try {
      BigInteger d = e.modInverse(pLess.multiply(qLess));
      return RsaPrivateKeyData.of(
          p.multiply(q), e, d, p, q, d.mod(pLess), d.mod(qLess), q.modInverse(p));
    } catch (ArithmeticException notInvertible) {
      throw NTE_BAD_DATA.as(
          BlobException::new,
          "the numbers do not form an RSA key: an inverse does not exist",
          notInvertible);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

/** Removes PKCS #5 padding in constant time. */
public final class Pkcs5Unpadding {
  private Pkcs5Unpadding() {}

  /**
   * Returns the number of bytes before the padding; negative if the padding is invalid.
   *
   * @param padded whole blocks, at least one
   * @param blockBytes block length in bytes
   */
  public static int messageLength(byte[] padded, int blockBytes) {
    int count = padded[padded.length - 1] & 0xFF;
    int bad = negative(count - 1) | negative(blockBytes - count);
    for (int i = 1; i <= blockBytes; i++) {
      int isPadding = negative(i - 1 - count);
      bad |= isPadding & (padded[padded.length - i] ^ count) & 0xFF;
    }
    int sign = (bad | -bad) & Integer.MIN_VALUE;
    return (padded.length - count) | sign;
  }

  /** Returns all ones for a negative number, otherwise 0. */
  private static int negative(int number) {
    return number >> (Integer.SIZE - 1);
  }
}

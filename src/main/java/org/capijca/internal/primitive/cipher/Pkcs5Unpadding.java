// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

/** PKCS #5 padding, looked at in the same time whatever it is. */
public final class Pkcs5Unpadding {
  private Pkcs5Unpadding() {}

  /**
   * The bytes in front of the padding; below 0 if it is none.
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

  /** All ones for a number below 0, else 0. */
  private static int negative(int number) {
    return number >> (Integer.SIZE - 1);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Sets odd parity in the lowest bit of each byte of DES keys, eight bytes at a time. */
final class OddParity {
  /** Reads and writes eight bytes of an array; with a ByteBuffer a key takes a fifth longer. */
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final long LOWEST_BITS = 0x0101010101010101L;

  private OddParity() {}

  /**
   * Sets the parity of the first bytes of an array, in place.
   *
   * @param length in bytes, a multiple of 8
   */
  static void apply(byte[] keys, int length) {
    for (int i = 0; i < length; i += Long.BYTES) {
      LONGS.set(keys, i, of((long) LONGS.get(keys, i)));
    }
  }

  /** Returns the length in bytes of keys of this length if they come without parity bits. */
  static int lengthWithout(int length) {
    return length / Byte.SIZE * (Byte.SIZE - 1);
  }

  /**
   * Returns keys with parity bits: every 7 bytes become 8, whose high 7 bits are consecutive bits
   * of the input, highest first.
   *
   * @param keys keys without parity bits, a multiple of 7 bytes
   */
  static byte[] added(byte[] keys) {
    byte[] result = new byte[keys.length / (Byte.SIZE - 1) * Byte.SIZE];
    int next = 0;
    for (int i = 0; i < keys.length; i += Byte.SIZE - 1) {
      long bits = 0;
      for (int j = i; j < i + Byte.SIZE - 1; j++) {
        bits = bits << Byte.SIZE | (keys[j] & 0xFF);
      }
      for (int shift = 49; shift >= 0; shift -= Byte.SIZE - 1) {
        result[next++] = (byte) (bits >>> shift << 1);
      }
    }
    apply(result, result.length);
    return result;
  }

  /**
   * Returns the eight bytes with the lowest bit of each set for odd parity, without a branch or a
   * table.
   */
  private static long of(long key) {
    long others = key & ~LOWEST_BITS;
    long sum = others ^ others >>> 4;
    sum ^= sum >>> 2;
    sum ^= sum >>> 1;
    return others | (~sum & LOWEST_BITS);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.capijca.AlgId;

/** Numbers and bytes from an input, for calls that accept no bytes. */
record FuzzNumbers(byte[] input) {
  private static final int PADDED = 64;

  /** Returns the DWORD at an offset; what the input lacks is zero. */
  int dword(int at) {
    return ByteBuffer.wrap(Arrays.copyOf(input, PADDED)).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
  }

  /** Prefers small numbers, which are the most likely to be almost valid. */
  int number(int at) {
    int value = dword(at);
    return (value & 1) == 0 ? value >> 24 : value;
  }

  /** Returns the bytes from an offset on. */
  byte[] rest(int from) {
    return Arrays.copyOfRange(input, Math.min(from, input.length), input.length);
  }

  /** Returns CALG_SHA1 or any ALG_ID. */
  AlgId algId() {
    AlgId[] all = AlgId.values();
    return (dword(0) & 0x100) == 0
        ? AlgId.CALG_SHA1
        : all[Integer.remainderUnsigned(dword(8) + input.length * 7, all.length)];
  }
}

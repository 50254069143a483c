// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class Pkcs5UnpaddingTest {
  @ParameterizedTest
  @ValueSource(ints = {8, 16})
  void everyPadding_isRemoved_andOtherBytesAreKept(int block) {
    for (int blocks = 1; blocks <= 3; blocks++) {
      for (int count = 0; count < 256; count++) {
        byte[] padded = new byte[blocks * block];
        Arrays.fill(padded, Math.max(0, padded.length - count), padded.length, (byte) count);
        int length = Pkcs5Unpadding.messageLength(padded, block);
        String what = count + " in " + blocks + " blocks of " + block;
        if (count == 0 || count > block) {
          assertThat(length).as(what).isNegative();
        } else {
          assertThat(length).as(what).isEqualTo(padded.length - count);
          changedBytesMatterInThePaddingOnly(padded, count, block);
        }
      }
    }
  }

  private static void changedBytesMatterInThePaddingOnly(byte[] padded, int count, int block) {
    for (int i = 0; i < padded.length - 1; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = padded.clone();
        changed[i] ^= (byte) (1 << bit);
        boolean isPadding = i >= padded.length - count;
        assertThat(Pkcs5Unpadding.messageLength(changed, block) < 0)
            .as("padding %d, byte %d of %d, bit %d", count, i, padded.length, bit)
            .isEqualTo(isPadding);
      }
    }
  }
}

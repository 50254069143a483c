// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.util.Arrays;
import java.util.Random;

/** Altered copies of a sample, reproducible from a seed. */
final class AlteredBytes {
  private AlteredBytes() {}

  /**
   * Returns truncations of the beginning first, then copies with altered bits, bytes, DWORDs and
   * runs.
   */
  static byte[] of(byte[] sample, int number, Random random) {
    if (number == 0) {
      return sample.clone();
    }
    if (number <= 30) {
      return Arrays.copyOf(sample, Math.min(number - 1, sample.length));
    }
    byte[] input = sample.clone();
    for (int change = 1 + random.nextInt(3); change > 0; change--) {
      int at = random.nextInt(random.nextBoolean() ? input.length : Math.min(40, input.length));
      switch (random.nextInt(7)) {
        case 0 -> input[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        case 1 -> input[at] = (byte) random.nextInt();
        case 2 -> fill(input, at, 4, random.nextBoolean() ? 0 : 0xFF);
        case 3 -> fill(input, at, 64, random.nextBoolean() ? 0 : 0xFF);
        case 4 -> {
          fill(input, at, 20, 0);
          input[at] = (byte) random.nextInt(4);
        }
        case 5 -> input = Arrays.copyOf(input, 1 + random.nextInt(2 * input.length));
        default -> {
          int from = random.nextInt(input.length);
          int length = Math.min(random.nextInt(32), input.length - Math.max(at, from));
          System.arraycopy(input.clone(), from, input, at, length);
        }
      }
    }
    return input;
  }

  private static void fill(byte[] input, int at, int length, int value) {
    Arrays.fill(input, at, Math.min(input.length, at + length), (byte) value);
  }
}

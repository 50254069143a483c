// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The attacker's implementation of RC2: RFC 2268 from the last bytes of the expanded key, and in
 * reverse.
 */
final class Rc2Expansion {
  private static final int SIZE = 128;

  /** PITABLE from RFC 2268, section 2. */
  private static final byte[] PI =
      HexFormat.of()
          .parseHex(
              "d978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2"
                  + "179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82"
                  + "54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626"
                  + "6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7"
                  + "08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec"
                  + "c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731"
                  + "2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9"
                  + "0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad");

  private Rc2Expansion() {}

  private static int pi(int index) {
    return PI[index & 0xFF] & 0xFF;
  }

  /**
   * Encrypts one block.
   *
   * @param last the last bytes of the expanded key before its reduction, as many as the effective
   *     key length
   */
  static byte[] encrypt(byte[] last, byte[] block) {
    int[] words = words(last);
    int[] r = new int[4];
    for (int i = 0; i < 4; i++) {
      r[i] = (block[2 * i] & 0xFF) | (block[2 * i + 1] & 0xFF) << 8;
    }
    int[] shifts = {1, 2, 3, 5};
    int next = 0;
    for (int round = 0; round < 16; round++) {
      for (int i = 0; i < 4; i++) {
        int mixed =
            r[i]
                + words[next++]
                + (r[(i + 3) & 3] & r[(i + 2) & 3])
                + (~r[(i + 3) & 3] & r[(i + 1) & 3]);
        mixed &= 0xFFFF;
        r[i] = (mixed << shifts[i] | mixed >>> (16 - shifts[i])) & 0xFFFF;
      }
      if (round == 4 || round == 10) {
        for (int i = 0; i < 4; i++) {
          r[i] = (r[i] + words[r[(i + 3) & 3] & 63]) & 0xFFFF;
        }
      }
    }
    byte[] out = new byte[8];
    for (int i = 0; i < 4; i++) {
      out[2 * i] = (byte) r[i];
      out[2 * i + 1] = (byte) (r[i] >> 8);
    }
    return out;
  }

  private static int[] words(byte[] last) {
    int[] expanded = new int[SIZE];
    int start = SIZE - last.length;
    for (int i = 0; i < last.length; i++) {
      expanded[start + i] = last[i] & 0xFF;
    }
    expanded[start] = pi(expanded[start]);
    for (int i = start - 1; i >= 0; i--) {
      expanded[i] = pi(expanded[i + 1] ^ expanded[i + last.length]);
    }
    int[] words = new int[SIZE / 2];
    for (int i = 0; i < words.length; i++) {
      words[i] = expanded[2 * i] | expanded[2 * i + 1] << 8;
    }
    return words;
  }

  /**
   * Computes the key, without salt, from the last bytes of its expansion, which have the length of
   * the key.
   */
  static byte[] keyOf(byte[] last) {
    int[] inverse = new int[256];
    for (int i = 0; i < inverse.length; i++) {
      inverse[pi(i)] = i;
    }
    int length = last.length;
    byte[] expanded = new byte[SIZE];
    System.arraycopy(last, 0, expanded, SIZE - length, length);
    for (int i = SIZE - 1; i >= length; i--) {
      expanded[i - length] = (byte) (inverse[expanded[i] & 0xFF] - expanded[i - 1]);
    }
    return Arrays.copyOf(expanded, length);
  }
}

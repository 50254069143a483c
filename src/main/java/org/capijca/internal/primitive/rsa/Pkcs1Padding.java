// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import java.util.Arrays;
import java.util.Optional;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * PKCS #1 v1.5: {@code 00 02}, at least 8 random bytes that are not zero, {@code 00}, the message
 * (RFC 8017 section 7.2); or {@code 00 01}, at least 8 bytes FF, {@code 00}, the message (section
 * 9.2).
 */
public enum Pkcs1Padding implements RsaPadding {
  /** The padding of signatures. */
  TYPE_1(1) {
    @Override
    void fill(byte[] block, int from, int to, RandomBytes random) {
      Arrays.fill(block, from, to, (byte) FF);
    }

    @Override
    int wrong(int paddingByte) {
      return paddingByte ^ FF;
    }
  },

  /** The padding of encrypted messages. */
  TYPE_2(2) {
    @Override
    void fill(byte[] block, int from, int to, RandomBytes random) {
      fillNonZero(block, from, to, random);
    }

    @Override
    int wrong(int paddingByte) {
      return 0;
    }
  },

  /**
   * The padding by a client that supports SSL 3.0 but was offered SSL 2.0: the 8 bytes before the
   * zero are 03 (SSL 3.0 section E.2, as CRYPT_SSL2_FALLBACK is understood here).
   */
  SSL2_FALLBACK(2) {
    @Override
    void fill(byte[] block, int from, int to, RandomBytes random) {
      fillNonZero(block, from, to - MIN_PADDING, random);
      Arrays.fill(block, to - MIN_PADDING, to, (byte) 3);
    }

    @Override
    int wrong(int paddingByte) {
      return 0;
    }
  };

  private static final int FF = 0xFF;
  private static final int MIN_PADDING = 8;
  private static final int PADDING_START = 2;

  /** The minimum number of bytes of a block that are not the message. */
  private static final int OVERHEAD = PADDING_START + MIN_PADDING + 1;

  private final int type;

  Pkcs1Padding(int type) {
    this.type = type;
  }

  abstract void fill(byte[] block, int from, int to, RandomBytes random);

  /** Returns a value other than 0 if this non-zero byte is not valid as padding. */
  abstract int wrong(int paddingByte);

  @Override
  public int maxLength(int blockLength) {
    return blockLength - OVERHEAD;
  }

  @Override
  public byte[] pad(byte[] message, int blockLength, RandomBytes random) {
    byte[] block = new byte[blockLength];
    int separator = blockLength - message.length - 1;
    block[1] = (byte) type;
    fill(block, PADDING_START, separator, random);
    System.arraycopy(message, 0, block, separator + 1, message.length);
    return block;
  }

  private static void fillNonZero(byte[] block, int from, int to, RandomBytes random) {
    byte[] bytes = new byte[to - from];
    random.fill(bytes);
    System.arraycopy(bytes, 0, block, from, bytes.length);
    byte[] one = new byte[1];
    for (int i = from; i < to; i++) {
      while (block[i] == 0) {
        random.fill(one);
        block[i] = one[0];
      }
    }
  }

  /** Always copies, the whole block if the padding is invalid, and branches once, on the result. */
  @Override
  public Optional<byte[]> unpad(byte[] block) {
    int start = messageStart(block);
    byte[] message = Arrays.copyOfRange(block, start & ~sign(start), block.length);
    if (start < 0) {
      Arrays.fill(message, (byte) 0);
      return Optional.empty();
    }
    return Optional.of(message);
  }

  /** Selects each byte of the result without a branch. */
  @Override
  public byte[] unpadOr(byte[] block, byte[] substitute) {
    int start = block.length - substitute.length;
    byte[] result = substitute.clone();
    if (start < OVERHEAD) {
      return result;
    }
    int difference = messageStart(block) ^ start;
    int wrong = sign(difference | -difference);
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) ((result[i] & wrong) | (block[start + i] & ~wrong));
    }
    return result;
  }

  /**
   * Returns where the message begins; negative if the padding is invalid. Reads every byte. Without
   * a separator the padding counts as too short.
   */
  private int messageStart(byte[] block) {
    int bad = block[0] | (block[1] ^ type);
    int separator = 0;
    int searching = -1;
    for (int i = PADDING_START; i < block.length; i++) {
      int value = block[i] & FF;
      int isZero = sign(value - 1);
      bad |= searching & ~isZero & wrong(value);
      separator |= searching & isZero & i;
      searching &= ~isZero;
    }
    bad |= sign(separator - PADDING_START - MIN_PADDING);
    return (separator + 1) | ((bad | -bad) & Integer.MIN_VALUE);
  }

  /** Returns all ones for a negative number, otherwise 0. */
  private static int sign(int number) {
    return number >> (Integer.SIZE - 1);
  }
}

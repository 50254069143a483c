// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** RSA ciphertexts of blocks in every form, as an attacker with the public key can compute them. */
public final class RsaBlocks {
  private final RSAPublicKey key;
  private final Random random = new Random(7);

  public RsaBlocks(RSAPublicKey key) {
    this.key = key;
  }

  public int length() {
    return (key.getModulus().bitLength() + 7) / 8;
  }

  /** Returns a block with block type, nonzero padding, zero, and a message of this length. */
  public byte[] block(int type, int messageLength) {
    byte[] block = new byte[length()];
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) (1 + random.nextInt(255));
    }
    block[0] = 0;
    block[1] = (byte) type;
    block[block.length - messageLength - 1] = 0;
    return block;
  }

  /** Encrypts with raw RSA, big-endian. */
  public byte[] encrypted(byte[] block) {
    byte[] number =
        new BigInteger(1, block).modPow(key.getPublicExponent(), key.getModulus()).toByteArray();
    byte[] result = new byte[block.length];
    for (int i = 0; i < Math.min(number.length, result.length); i++) {
      result[result.length - 1 - i] = number[number.length - 1 - i];
    }
    return result;
  }

  /**
   * Returns big-endian ciphertexts that contain no valid key under PKCS #1 v1.5, by their defect.
   */
  Map<String, byte[]> damagedPkcs1(int... messageLengths) {
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    for (int messageLength : messageLengths) {
      damaged.put(
          "conforming, message of " + messageLength + " bytes", encrypted(block(2, messageLength)));
    }
    damagedPkcs1Blocks().forEach((what, block) -> damaged.put(what, encrypted(block)));
    damaged.putAll(damagedNumbers());
    return damaged;
  }

  /** Returns blocks before encryption whose padding is invalid, by their defect. */
  public Map<String, byte[]> damagedPkcs1Blocks() {
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    damaged.put("block type 1", block(1, 16));
    damaged.put("block type 0", block(0, 16));
    byte[] first = block(2, 16);
    first[0] = 1;
    damaged.put("first byte 1", first);
    for (int zero = 2; zero < 10; zero++) {
      byte[] early = block(2, 16);
      early[zero] = 0;
      damaged.put("zero at " + zero, early);
    }
    byte[] none = block(2, 16);
    none[none.length - 17] = 1;
    damaged.put("no separator", none);
    return damaged;
  }

  /** Returns numbers that are invalid with any padding. */
  Map<String, byte[]> damagedNumbers() {
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    byte[] huge = new byte[length()];
    Arrays.fill(huge, (byte) 0xFF);
    damaged.put("above the modulus", huge);
    damaged.put("zero", new byte[length()]);
    byte[] random = block(2, 16);
    damaged.put("random", random);
    damaged.put("cut", Arrays.copyOf(encrypted(block(2, 16)), length() - 1));
    damaged.put("empty", new byte[0]);
    return damaged;
  }
}

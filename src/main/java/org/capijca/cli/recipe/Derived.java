// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.util.Arrays;
import org.capijca.interfaces.CapiSecretKey;

/**
 * A derived key, and the bytes from which an IV can be taken.
 *
 * @param key the key
 * @param hashValue the hash value; null where the key is not made of one
 * @param following the bytes that follow the key; null where there are none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Derived(CapiSecretKey key, byte[] hashValue, byte[] following) {
  /**
   * Returns the IV of a rule.
   *
   * @param data the data from where its IV or ciphertext begins
   * @param given the IV for {@link IvRule#GIVEN}
   * @return one block; null if the bytes of this rule do not exist or are too few
   */
  public byte[] iv(IvRule rule, byte[] data, byte[] given) {
    int block = key.getBlockLength() / Byte.SIZE;
    return switch (rule) {
      case ZERO -> new byte[block];
      case GIVEN -> part(given, 0, block);
      case FIRST_BLOCK -> part(data, 0, block);
      case HASH_AFTER_KEY -> part(hashValue, key.getKeyLength() / Byte.SIZE, block);
      case HASH_END -> hashValue == null ? null : part(hashValue, hashValue.length - block, block);
      case HASH_START -> part(hashValue, 0, block);
      case DERIVED -> part(following, 0, block);
    };
  }

  private static byte[] part(byte[] source, int from, int length) {
    return source == null || from < 0 || source.length < from + length
        ? null
        : Arrays.copyOfRange(source, from, from + length);
  }

  /** Wipes everything. */
  public void destroy() {
    wipe(hashValue);
    wipe(following);
    key.destroy();
  }

  private static void wipe(byte[] bytes) {
    if (bytes != null) {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Returns the key without its bytes. */
  @Override
  public String toString() {
    return key.toString();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.NTE_BAD_HASH_STATE;

import java.util.Arrays;

/**
 * What a base hash has been given: data, as by calls of CryptHashData, or its finished value
 * (HP_HASHVAL). Bytes that are replaced are wiped.
 */
final class HashInput {
  private byte[] bytes;
  private boolean finished;

  /**
   * Adds a copy of data.
   *
   * @throws IllegalStateException if a hash value was given (NTE_BAD_HASH_STATE)
   */
  void add(byte[] data) {
    requireUnfinished();
    Arguments.notNull(data, "data");
    if (bytes == null) {
      bytes = data.clone();
      return;
    }
    byte[] before = bytes;
    bytes = Arrays.copyOf(before, before.length + data.length);
    System.arraycopy(data, 0, bytes, before.length, data.length);
    Arrays.fill(before, (byte) 0);
  }

  /** Adds data and wipes the array that held it. */
  void addWiping(byte[] data) {
    try {
      add(data);
    } finally {
      Arrays.fill(data, (byte) 0);
    }
  }

  /**
   * Sets a copy of the finished value.
   *
   * @throws IllegalStateException if data or a value was given before (NTE_BAD_HASH_STATE)
   */
  void finish(byte[] value) {
    requireUnfinished();
    if (bytes != null) {
      throw NTE_BAD_HASH_STATE.as(
          IllegalStateException::new,
          "a password or data was given: the hash value cannot be set too; use one of them");
    }
    bytes = Arguments.notNull(value, "hash value").clone();
    finished = true;
  }

  private void requireUnfinished() {
    if (finished) {
      throw NTE_BAD_HASH_STATE.as(
          IllegalStateException::new,
          "the hash value was given: a password or data cannot be added; use one of them");
    }
  }

  /** Returns whether there is data, perhaps of no bytes, or a hash value. */
  boolean isGiven() {
    return bytes != null;
  }

  /** Returns whether the bytes are the finished value. */
  boolean isFinished() {
    return finished;
  }

  /** Moves the bytes to the caller: afterwards there is no data. */
  byte[] take() {
    byte[] taken = bytes == null ? new byte[0] : bytes;
    bytes = null;
    finished = false;
    return taken;
  }
}

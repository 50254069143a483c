// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.security.InvalidKeyException;
import java.util.Arrays;

/**
 * The result of decrypting a wrapped key.
 *
 * <p>What is wrong is found without a branch, and decided upon once, at the end. Neither the
 * exception nor the time then shows which part of a wrapped key was wrong.
 */
final class UnwrappedData {
  private static final byte[] NOTHING = {};

  private final byte[] bytes;
  private final int length;
  private final boolean intact;

  /**
   * @param bytes the key, which becomes owned by this object; arbitrary bytes if it is not intact
   * @param intact whether padding and checksum are right
   */
  UnwrappedData(byte[] bytes, boolean intact) {
    this(bytes, bytes.length, intact);
  }

  /**
   * @param bytes begins with the key, and becomes owned by this object
   * @param length length of the key in bytes; of all bytes if it is not intact
   */
  UnwrappedData(byte[] bytes, int length, boolean intact) {
    this.bytes = bytes;
    this.length = length;
    this.intact = intact;
  }

  /** Returns data of length 0, which is not a key of any algorithm. */
  static UnwrappedData damaged() {
    return new UnwrappedData(NOTHING, false);
  }

  /** Returns the array itself, which begins with the key. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns the length of the key in bytes; of all bytes if it is not intact. */
  int length() {
    return length;
  }

  boolean intact() {
    return intact;
  }

  void wipe() {
    Arrays.fill(bytes, (byte) 0);
  }

  /**
   * Returns the exception for every fault of a wrapped key: the same for all, so that it is no
   * padding oracle.
   */
  static InvalidKeyException refusal() {
    return NTE_BAD_DATA.as(
        InvalidKeyException::new,
        "the BLOB cannot be decrypted: usual causes are another key than it was wrapped under, a"
            + " BLOB that was cut, and an encrypted key in big-endian byte order");
  }
}

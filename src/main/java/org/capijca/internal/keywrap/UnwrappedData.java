// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.security.InvalidKeyException;
import java.util.Arrays;

/**
 * What a wrapping key has decrypted.
 *
 * <p>Whoever unwraps does the same with the bytes whether they are intact or not, and decides once,
 * at the end: neither answer nor time then tells what was wrong with a wrapped key.
 */
final class UnwrappedData {
  private static final byte[] NOTHING = {};

  private final byte[] bytes;
  private final boolean intact;

  /**
   * @param bytes the key, which is taken over; where it is not intact, any bytes
   * @param intact whether padding and checksum are right
   */
  UnwrappedData(byte[] bytes, boolean intact) {
    this.bytes = bytes;
    this.intact = intact;
  }

  /** No bytes, which are no key of any algorithm. */
  static UnwrappedData damaged() {
    return new UnwrappedData(NOTHING, false);
  }

  /** The bytes themselves, which the caller wipes. */
  byte[] bytes() {
    return bytes;
  }

  boolean intact() {
    return intact;
  }

  void wipe() {
    Arrays.fill(bytes, (byte) 0);
  }

  /** The one answer to everything that can be wrong with a wrapped key. */
  static InvalidKeyException refusal() {
    return NTE_BAD_DATA.as(InvalidKeyException::new, "the BLOB does not open with this key");
  }
}

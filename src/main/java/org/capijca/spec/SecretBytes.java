// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.lang.invoke.VarHandle;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Bytes that are wiped by {@link #destroy} and never read half wiped.
 *
 * <p>{@code destroy} sets the flag, then a release fence, then writes zeros. A reader reads the
 * bytes, then an acquire fence, then the flag. Who has read one of the zeros therefore reads the
 * flag as set, on weakly ordered processors as well, and throws.
 */
final class SecretBytes {
  private final String owner;
  private final byte[] bytes;
  private volatile boolean destroyed;

  /**
   * @param owner what is destroyed, for messages
   * @param bytes taken over
   */
  SecretBytes(String owner, byte[] bytes) {
    this.owner = owner;
    this.bytes = bytes;
  }

  /**
   * A copy, which the caller wipes.
   *
   * @throws IllegalStateException if the bytes have been destroyed (NTE_BAD_KEY_STATE)
   */
  byte[] copy() {
    byte[] copy = bytes.clone();
    VarHandle.acquireFence();
    if (destroyed) {
      Arrays.fill(copy, (byte) 0);
      throw NTE_BAD_KEY_STATE.as(IllegalStateException::new, owner + " has been destroyed");
    }
    return copy;
  }

  int length() {
    return bytes.length;
  }

  /**
   * Returns whether neither is destroyed and both have the same bytes, comparing in constant time.
   */
  boolean isSame(SecretBytes other) {
    return MessageDigest.isEqual(bytes, other.bytes) && !destroyed && !other.destroyed;
  }

  void destroy() {
    destroyed = true;
    VarHandle.releaseFence();
    Arrays.fill(bytes, (byte) 0);
  }

  boolean isDestroyed() {
    return destroyed;
  }
}

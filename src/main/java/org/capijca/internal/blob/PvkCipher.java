// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

/** The primitives that password-protected PVK files need; whoever has them lends them. */
public interface PvkCipher {
  /** SHA-1 over the first array, then the second: 20 bytes, which the caller wipes. */
  byte[] sha1(byte[] first, byte[] second);

  /** RC4, either way, on a part of an array in place. */
  void rc4(byte[] key, byte[] data, int offset, int length);
}

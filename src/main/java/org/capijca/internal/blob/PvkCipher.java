// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

/**
 * SHA-1 and RC4 for encrypted PVK files, injected so that this package does not depend on JCA
 * types.
 */
public interface PvkCipher {
  /** Returns the SHA-1 hash of both arrays in sequence: 20 bytes, which the caller wipes. */
  byte[] sha1(byte[] first, byte[] second);

  /** Encrypts or decrypts a part of an array in place with RC4. */
  void rc4(byte[] key, byte[] data, int offset, int length);
}

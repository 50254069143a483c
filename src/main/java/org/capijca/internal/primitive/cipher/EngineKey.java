// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import javax.crypto.SecretKey;

/**
 * A short-lived key that passes raw bytes to the init method of a JDK cipher, which computes its
 * key schedule from them.
 */
public final class EngineKey implements SecretKey {
  private static final long serialVersionUID = 1L;

  private final String algorithm;
  private final transient byte[] bytes;

  /**
   * Creates a key that shares this array, which the caller wipes after the cipher has been
   * initialised.
   */
  public EngineKey(String algorithm, byte[] bytes) {
    this.algorithm = algorithm;
    this.bytes = bytes;
  }

  @Override
  public String getAlgorithm() {
    return algorithm;
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  /** Returns a copy, because the JDK's ciphers wipe the array. */
  @Override
  public byte[] getEncoded() {
    return bytes.clone();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import javax.crypto.SecretKey;

/** Shows key bytes to a JDK cipher for as long as it makes its own schedule of them. */
public final class EngineKey implements SecretKey {
  private static final long serialVersionUID = 1L;

  private final String algorithm;
  private final transient byte[] bytes;

  /** A key over these very bytes, which the caller wipes when the cipher is set up. */
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

  /** A copy: the JDK's ciphers wipe what they are given. */
  @Override
  public byte[] getEncoded() {
    return bytes.clone();
  }
}

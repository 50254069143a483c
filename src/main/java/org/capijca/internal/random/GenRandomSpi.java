// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.random;

import java.security.SecureRandomSpi;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * The SecureRandom for CryptGenRandom: returns random bytes of the operating system. Seeds from the
 * caller are not needed, as on Windows, and are ignored.
 */
public final class GenRandomSpi extends SecureRandomSpi {
  private static final long serialVersionUID = 1L;

  @Override
  protected void engineSetSeed(byte[] seed) {}

  @Override
  protected void engineNextBytes(byte[] bytes) {
    RandomBytes.own().fill(bytes);
  }

  @Override
  protected byte[] engineGenerateSeed(int length) {
    byte[] seed = new byte[length];
    engineNextBytes(seed);
    return seed;
  }
}

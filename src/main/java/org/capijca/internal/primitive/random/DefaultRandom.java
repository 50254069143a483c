// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import java.security.KeyPairGenerator;
import java.security.SecureRandom;

/**
 * The generator that the JDK passes to an SPI where the caller gave none: one of the first provider
 * in the list, which any class in the JVM may have put there.
 */
final class DefaultRandom extends KeyPairGenerator {
  private SecureRandom passed;

  private DefaultRandom() {
    super("default generator");
  }

  /** The object that the JDK passes now; it passes another when the list of providers changes. */
  static SecureRandom current() {
    DefaultRandom probe = new DefaultRandom();
    probe.initialize(0);
    return probe.passed;
  }

  @Override
  public void initialize(int bits, SecureRandom random) {
    passed = random;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import java.security.KeyPairGenerator;
import java.security.SecureRandom;

/**
 * Finds the generator that the JDK passes to an SPI if the caller gave none: that of the first
 * provider in the list, which any class in the JVM may have inserted.
 */
final class DefaultRandom extends KeyPairGenerator {
  private SecureRandom passed;

  private DefaultRandom() {
    super("default generator");
  }

  /** Returns the object that the JDK passes at present; it changes with the list of providers. */
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

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import java.security.SecureRandom;
import java.util.Map;

/** A source of random bytes for keys. */
public interface RandomBytes {
  /**
   * Generators that only return bytes of the operating system, like the default source, and the
   * names of their providers.
   */
  Map<String, String> SYSTEM_GENERATORS =
      Map.of(
          "NativePRNG", "SUN",
          "NativePRNGBlocking", "SUN",
          "NativePRNGNonBlocking", "SUN",
          "Windows-PRNG", "SunMSCAPI",
          "CAPI", "CAPI");

  /** Fills the array. */
  void fill(byte[] bytes);

  /**
   * Returns the source for a caller's generator. The generator itself is used unless it only
   * returns bytes of the operating system, or is the one that the JDK passes if the caller gave
   * none.
   */
  static RandomBytes from(SecureRandom random) {
    return isOwnSupply(random) ? own() : random::nextBytes;
  }

  /** Returns the default source. */
  static RandomBytes own() {
    return SystemRandomBytes.SUPPLY;
  }

  /**
   * Returns whether {@link #from} returns the default source for this generator: not for a
   * generator of another provider chosen by the caller, nor for a subclass, whatever its name.
   */
  static boolean isOwnSupply(SecureRandom random) {
    return random == null
        || (random.getClass() == SecureRandom.class
            && (isOfTheSystem(random) || random == DefaultRandom.current()));
  }

  private static boolean isOfTheSystem(SecureRandom random) {
    return random.getProvider().getName().equals(SYSTEM_GENERATORS.get(random.getAlgorithm()));
  }
}

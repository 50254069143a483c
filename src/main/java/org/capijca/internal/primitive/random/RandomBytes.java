// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import java.security.SecureRandom;
import java.util.Map;

/** A supply of random bytes for keys. */
public interface RandomBytes {
  /**
   * Generators that only pass on what the operating system gives, as our own supply does, and the
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
   * The supply for a caller's generator, which is used as it is unless it is itself just the
   * operating system's, or the one that the JDK passes where the caller gave none.
   */
  static RandomBytes from(SecureRandom random) {
    return isOwnSupply(random) ? own() : random::nextBytes;
  }

  /** Our own supply. */
  static RandomBytes own() {
    return SystemRandomBytes.SUPPLY;
  }

  /**
   * Whether {@link #from} answers our own supply for this generator: not for one of another
   * provider that the caller chose, nor for a subclass, whatever it calls itself.
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

package org.capijca.internal.engine.random;

import java.security.SecureRandom;
import java.util.Set;

/** A supply of random bytes for keys. */
public interface RandomBytes {
  /** Generators that only pass on what the operating system gives, as our own supply does. */
  Set<String> SYSTEM_GENERATORS =
      Set.of("NativePRNG", "NativePRNGBlocking", "NativePRNGNonBlocking", "Windows-PRNG", "CAPI");

  /** Fills the array. */
  void fill(byte[] bytes);

  /**
   * The supply for a caller's generator, which is used as it is unless it is itself just the
   * operating system's; null where the caller gave none.
   */
  static RandomBytes from(SecureRandom random) {
    return isOwnSupply(random) ? own() : random::nextBytes;
  }

  /** Our own supply. */
  static RandomBytes own() {
    return SystemRandomBytes.SUPPLY;
  }

  /** Whether {@link #from} answers our own supply for this generator. */
  static boolean isOwnSupply(SecureRandom random) {
    return random == null || SYSTEM_GENERATORS.contains(random.getAlgorithm());
  }
}

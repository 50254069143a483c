package org.capijca.internal.engine.random;

import java.security.SecureRandom;

/** A supply of random bytes for keys. */
public interface RandomBytes {
  /** Fills the array. */
  void fill(byte[] bytes);

  /** The supply for a caller's generator; null where the caller gave none. */
  static RandomBytes from(SecureRandom random) {
    return random == null ? new SecureRandom()::nextBytes : random::nextBytes;
  }
}

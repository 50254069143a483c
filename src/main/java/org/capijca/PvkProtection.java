package org.capijca;

import java.util.Map;
import java.util.Optional;

/** How a PVK file keeps its private key: in the clear, or under RC4 with a password. */
public enum PvkProtection {
  NONE(0),

  /** 40 secret bits, for the export laws of the time. */
  WEAK(5),

  /** 128 secret bits. */
  STRONG(16);

  private static final Lookup<PvkProtection> LOOKUP = new Lookup<>(values(), Map.of());

  private final int secretBytes;

  PvkProtection(int secretBytes) {
    this.secretBytes = secretBytes;
  }

  /** Bytes of the RC4 key that follow from the password; the rest of its 16 bytes are zero. */
  public int secretBytes() {
    return secretBytes;
  }

  /** The protection of that name, in upper or lower case. */
  public static Optional<PvkProtection> named(String name) {
    return LOOKUP.byName(name);
  }
}

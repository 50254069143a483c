// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.util.Locale;
import java.util.Optional;

/**
 * How a PVK file keeps its private key: in the clear, or under RC4 with a password.
 *
 * @since 0.1
 */
public enum PvkProtection {
  NONE(0),

  /** 40 secret bits, for the export laws of the time. */
  WEAK(5),

  /** 128 secret bits. */
  STRONG(16);

  private final int secretBytes;

  PvkProtection(int secretBytes) {
    this.secretBytes = secretBytes;
  }

  /** Bytes of the RC4 key that follow from the password; the rest of its 16 bytes are zero. */
  public int secretBytes() {
    return secretBytes;
  }

  /**
   * Returns the protection of a name, in upper or lower case.
   *
   * @param name the name of the constant
   * @return the protection; empty if there is none of that name
   */
  public static Optional<PvkProtection> fromName(String name) {
    String wanted = Arguments.notNull(name, "name").strip().toUpperCase(Locale.ROOT);
    for (PvkProtection protection : values()) {
      if (protection.name().equals(wanted)) {
        return Optional.of(protection);
      }
    }
    return Optional.empty();
  }
}

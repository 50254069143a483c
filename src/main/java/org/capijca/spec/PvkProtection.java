// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.util.Locale;
import java.util.Optional;

/**
 * The protection of the private key in a PVK file: none, or RC4 with a password.
 *
 * @since 0.1
 */
public enum PvkProtection {
  /** The private key is not encrypted. */
  NONE(0),

  /** RC4 with 40 secret bits, the limit of former export laws. */
  WEAK(40),

  /** RC4 with 128 secret bits. */
  STRONG(128);

  private final int keyLength;

  PvkProtection(int keyLength) {
    this.keyLength = keyLength;
  }

  /** {@return the secret bits of the RC4 key; 0 for none} */
  public int keyLength() {
    return keyLength;
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

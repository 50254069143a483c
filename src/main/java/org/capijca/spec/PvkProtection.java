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
  NONE,

  /** RC4 with 40 secret bits, the limit of former export laws. */
  WEAK,

  /** RC4 with 128 secret bits. */
  STRONG;

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

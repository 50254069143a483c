// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.util.Set;
import org.capijca.ImportFlag;

/** An encoding of a key with the dwFlags of CryptImportKey. */
abstract class ImportKeySpec extends DestroyableKeySpec {
  private final int dwFlags;

  /**
   * @param encoded copied
   * @param name of the encoding in messages
   * @throws IllegalArgumentException if a bit of dwFlags is not an {@link ImportFlag}
   *     (NTE_BAD_FLAGS)
   */
  ImportKeySpec(byte[] encoded, String name, int dwFlags) {
    super(Arguments.notNull(encoded, name));
    ImportFlag.fromBits(dwFlags);
    this.dwFlags = dwFlags;
  }

  final int dwFlags() {
    return dwFlags;
  }

  /**
   * Returns the dwFlags of CryptImportKey for a private or secret key by name.
   *
   * @return the flags, unmodifiable
   * @since 0.1
   */
  public final Set<ImportFlag> getFlags() {
    return ImportFlag.fromBits(dwFlags);
  }

  /** Compares encoding and dwFlags, in a time that does not depend on where encodings differ. */
  @Override
  @SuppressWarnings("EqualsGetClass") // specs of two formats are never equal; subclasses are final
  public boolean equals(Object other) {
    return other != null
        && getClass() == other.getClass()
        && dwFlags == ((ImportKeySpec) other).dwFlags
        && hasSameEncoding((ImportKeySpec) other);
  }

  /** Returns a hash of dwFlags and length only, which are not secret. */
  @Override
  public final int hashCode() {
    return 31 * dwFlags + length();
  }

  /** Returns length and flags; no secrets. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + "[" + length() + " bytes, " + getFlags() + "]";
  }
}

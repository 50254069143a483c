// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The KP_PERMISSIONS bits of {@code wincrypt.h}.
 *
 * @since 0.1
 */
public enum KeyPermission implements NumericConstant {
  /** The key can encrypt (CryptGetKeyParam page, KP_PERMISSIONS). */
  CRYPT_ENCRYPT(0x0001),
  /** The key can decrypt. */
  CRYPT_DECRYPT(0x0002),
  /** The key can be exported. */
  CRYPT_EXPORT(0x0004),
  /** The values of the key can be read. */
  CRYPT_READ(0x0008),
  /** The values of the key can be set. */
  CRYPT_WRITE(0x0010),
  /** The key can be used with a MAC. */
  CRYPT_MAC(0x0020),
  /** The key can export other keys. */
  CRYPT_EXPORT_KEY(0x0040),
  /** The key can import other keys. */
  CRYPT_IMPORT_KEY(0x0080),
  /** The key can be exported from the object that generated it (CRYPT_ARCHIVABLE). */
  CRYPT_ARCHIVE(0x0100);

  private final int value;

  KeyPermission(int value) {
    this.value = value;
  }

  /**
   * Returns the bit in KP_PERMISSIONS.
   *
   * @return the bit in KP_PERMISSIONS
   */
  @Override
  public int value() {
    return value;
  }

  /**
   * Returns the permission of a number.
   *
   * @param value the number in {@code wincrypt.h}
   * @return the permission; empty if there is none of that number
   */
  public static Optional<KeyPermission> fromValue(int value) {
    return NumericConstant.fromValue(KeyPermission.class, value);
  }

  /**
   * Returns the permissions that are set in bits.
   *
   * @param bits the bits
   * @return the permissions, unmodifiable
   * @throws IllegalArgumentException if a bit is set that is not a permission (NTE_BAD_FLAGS)
   */
  public static Set<KeyPermission> fromBits(int bits) {
    return NumericConstant.fromBits(KeyPermission.class, bits);
  }

  /**
   * Returns the bits of permissions.
   *
   * @param permissions the permissions
   * @return bits
   */
  public static int toBits(Collection<KeyPermission> permissions) {
    return NumericConstant.toBits(permissions);
  }

  /**
   * Returns the permission of a header name, in upper or lower case.
   *
   * @param name the name
   * @return the permission; empty if there is none of that name
   */
  public static Optional<KeyPermission> fromName(String name) {
    return NumericConstant.fromName(KeyPermission.class, name);
  }
}

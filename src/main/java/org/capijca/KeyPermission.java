package org.capijca;

import java.util.Optional;
import java.util.Set;

/** The KP_PERMISSIONS bits of {@code wincrypt.h}. */
public enum KeyPermission implements Numbered {
  CRYPT_ENCRYPT(0x0001),
  CRYPT_DECRYPT(0x0002),
  CRYPT_EXPORT(0x0004),
  CRYPT_READ(0x0008),
  CRYPT_WRITE(0x0010),
  CRYPT_MAC(0x0020),
  CRYPT_EXPORT_KEY(0x0040),
  CRYPT_IMPORT_KEY(0x0080),
  CRYPT_ARCHIVE(0x0100);

  private static final NumberLookup<KeyPermission> LOOKUP = NumberLookup.of(values());

  private final int value;

  KeyPermission(int value) {
    this.value = value;
  }

  /** The bit in KP_PERMISSIONS. */
  @Override
  public int value() {
    return value;
  }

  /** The permission of that single bit. */
  public static Optional<KeyPermission> of(int value) {
    return LOOKUP.byValue(value);
  }

  /** The permission of that header name, in upper or lower case. */
  public static Optional<KeyPermission> named(String name) {
    return LOOKUP.byName(name);
  }

  /** The permissions whose bits are set in a KP_PERMISSIONS value; other bits are left out. */
  public static Set<KeyPermission> setOf(int bits) {
    return LOOKUP.setOf(bits);
  }

  /** The KP_PERMISSIONS value of these permissions. */
  public static int toBits(Set<KeyPermission> permissions) {
    return LOOKUP.toBits(permissions);
  }
}

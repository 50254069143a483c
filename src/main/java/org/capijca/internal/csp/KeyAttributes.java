// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.Set;
import java.util.stream.Collectors;
import org.capijca.KeyFlag;
import org.capijca.KeyPermission;

/**
 * What a key is apart from its numbers: the row it follows, its flags and KP_PERMISSIONS. Shared by
 * all keys that one generator makes.
 *
 * @param flags the flags of dwFlags, without the length
 * @param permissions KP_PERMISSIONS as a number
 */
public record KeyAttributes<R extends AlgorithmRow>(R row, Set<KeyFlag> flags, int permissions) {
  /**
   * KP_PERMISSIONS of any fresh key (Wine test suite): CRYPT_ENCRYPT, CRYPT_DECRYPT, CRYPT_READ,
   * CRYPT_WRITE, CRYPT_MAC.
   */
  private static final int FRESH = 0x3B;

  /** What a key has for life or never gets. */
  private static final int FIXED =
      KeyPermission.CRYPT_EXPORT.value() | KeyPermission.CRYPT_ARCHIVE.value();

  /** The attributes of a key made, derived or imported with these flags. */
  public static <R extends AlgorithmRow> KeyAttributes<R> of(R row, Set<KeyFlag> flags) {
    int permissions = FRESH;
    if (flags.contains(KeyFlag.CRYPT_EXPORTABLE)) {
      permissions |= KeyPermission.CRYPT_EXPORT.value();
    }
    if (flags.contains(KeyFlag.CRYPT_ARCHIVABLE)) {
      permissions |= KeyPermission.CRYPT_ARCHIVE.value();
    }
    return new KeyAttributes<>(row, flags, permissions);
  }

  public boolean has(KeyPermission permission) {
    return (permissions & permission.value()) != 0;
  }

  /** Whether the object that holds these attributes may give its key away. */
  public boolean isExportable() {
    return has(KeyPermission.CRYPT_EXPORT) || isArchivable();
  }

  public boolean isArchivable() {
    return has(KeyPermission.CRYPT_ARCHIVE);
  }

  /** Whether the key may leave for good, so that a stored and loaded copy is exportable again. */
  public boolean isPermanentlyExportable() {
    return has(KeyPermission.CRYPT_EXPORT);
  }

  public KeyAttributes<R> withPermissions(int newPermissions) {
    return new KeyAttributes<>(row, flags, newPermissions);
  }

  /** Whether KP_PERMISSIONS of that value would let a key out that these do not. */
  public boolean wouldGain(int newPermissions) {
    return (newPermissions & FIXED & ~permissions) != 0;
  }

  /** After KP_PERMISSIONS has been set to that value, which takes no way out of a key away. */
  public KeyAttributes<R> withSetPermissions(int newPermissions) {
    return withPermissions(newPermissions | (permissions & FIXED));
  }

  /** {@code CALG_RC2, 40 bits, MS_DEF_PROV, CRYPT_EXPORTABLE}: no secrets. */
  public String describe(int keyBits) {
    String names = flags.stream().map(flag -> ", " + flag).collect(Collectors.joining());
    return row.algId() + ", " + keyBits + " bits, " + row.csp() + names;
  }
}

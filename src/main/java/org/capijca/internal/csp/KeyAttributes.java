// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.Set;
import java.util.stream.Collectors;
import org.capijca.KeyFlag;
import org.capijca.KeyPermission;
import org.capijca.WinCrypt;

/**
 * The attributes of a key apart from its key material: its row, its flags and KP_PERMISSIONS.
 * Shared by all keys that one generator makes.
 *
 * <p>The bits are those of {@link KeyPermission}, by their numbers, so that the enum is loaded only
 * by programs that read or set permissions.
 *
 * @param flags the flags of dwFlags, without the length
 * @param permissions KP_PERMISSIONS as a number
 */
public record KeyAttributes<R extends AlgorithmRow>(R row, Set<KeyFlag> flags, int permissions) {
  /**
   * KP_PERMISSIONS of any new key (Wine test suite): CRYPT_ENCRYPT, CRYPT_DECRYPT, CRYPT_READ,
   * CRYPT_WRITE, CRYPT_MAC.
   */
  private static final int FRESH = 0x3B;

  /** Permissions that are fixed when a key is made: they can be neither gained nor lost. */
  private static final int FIXED = WinCrypt.CRYPT_EXPORT | WinCrypt.CRYPT_ARCHIVE;

  /** Returns the attributes of a key generated, derived or imported with these flags. */
  public static <R extends AlgorithmRow> KeyAttributes<R> of(R row, Set<KeyFlag> flags) {
    int permissions = FRESH;
    if (flags.contains(KeyFlag.CRYPT_EXPORTABLE)) {
      permissions |= WinCrypt.CRYPT_EXPORT;
    }
    if (flags.contains(KeyFlag.CRYPT_ARCHIVABLE)) {
      permissions |= WinCrypt.CRYPT_ARCHIVE;
    }
    return new KeyAttributes<>(row, flags, permissions);
  }

  public boolean has(KeyPermission permission) {
    return (permissions & permission.value()) != 0;
  }

  /** Returns whether the key material can be exported from the object with these attributes. */
  public boolean isExportable() {
    return (permissions & FIXED) != 0;
  }

  public boolean isArchivable() {
    return (permissions & WinCrypt.CRYPT_ARCHIVE) != 0;
  }

  /**
   * Returns whether the key is permanently exportable, so that it can still be exported after it
   * has been stored and loaded.
   */
  public boolean isPermanentlyExportable() {
    return (permissions & WinCrypt.CRYPT_EXPORT) != 0;
  }

  public KeyAttributes<R> withPermissions(int newPermissions) {
    return new KeyAttributes<>(row, flags, newPermissions);
  }

  /** Returns whether KP_PERMISSIONS of this value would make a non-exportable key exportable. */
  public boolean wouldGain(int newPermissions) {
    return (newPermissions & FIXED & ~permissions) != 0;
  }

  /**
   * Returns the attributes after KP_PERMISSIONS has been set to this value. An exportable key
   * remains exportable.
   */
  public KeyAttributes<R> withSetPermissions(int newPermissions) {
    return withPermissions(newPermissions | (permissions & FIXED));
  }

  /**
   * Describes the key without secrets: {@code CALG_RC2, 40 bits, MS_DEF_PROV, CRYPT_EXPORTABLE}.
   */
  public String describe(int keyBits) {
    String names = flags.stream().map(flag -> ", " + flag).collect(Collectors.joining());
    return row.algId() + ", " + keyBits + " bits, " + row.csp() + names;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_PERM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;

/**
 * Refuses store files and directories that another user could have written, or could read although
 * they are secret.
 *
 * <p>The owner must be the user of this process, or root, who can change any file. Permissions are
 * checked on file systems with POSIX permissions only; on Windows the access control list with
 * which {@link OwnerOnly} creates files has to suffice.
 */
final class OwnerCheck {
  private static final String ROOT = "root";

  /**
   * Permissions that only the owner may have on a store directory or on a file that is not secret.
   */
  private static final Set<PosixFilePermission> WRITE =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  /** Permissions that only the owner may have on a secret file. */
  private static final Set<PosixFilePermission> ANY =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private OwnerCheck() {}

  /** Returns the user of this process, determined as the owner of a file that it creates. */
  private static final class CurrentUser {
    static final UserPrincipal NAME = find();

    private CurrentUser() {}

    /** Null if no file can be created; only root is trusted then. */
    private static UserPrincipal find() {
      try {
        Path probe = Files.createTempFile("capi", null);
        try {
          return Files.getOwner(probe);
        } finally {
          Files.delete(probe);
        }
      } catch (IOException e) {
        return null;
      }
    }
  }

  /**
   * Checks a directory, or a file that other users may read but not write; does nothing if it does
   * not exist.
   *
   * @throws IOException if it belongs to another user or is writable by others (NTE_PERM)
   */
  static void requireUnwritable(Path path) throws IOException {
    check(path, WRITE, "is writable by others; only its owner may write it (chmod go-w)");
  }

  /**
   * Checks a secret file; does nothing if it does not exist.
   *
   * @throws IOException if it belongs to another user or others have any permission (NTE_PERM)
   */
  static void requireSecret(Path path) throws IOException {
    check(path, ANY, "is accessible to others; only its owner may have permissions (chmod go-rwx)");
  }

  private static void check(Path path, Set<PosixFilePermission> refused, String reason)
      throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    PosixFileAttributes attributes;
    try {
      attributes = view.readAttributes();
    } catch (NoSuchFileException e) {
      return;
    }
    UserPrincipal owner = attributes.owner();
    if (!owner.equals(CurrentUser.NAME) && !owner.getName().equals(ROOT)) {
      throw NTE_PERM.as(
          IOException::new,
          path + " belongs to " + owner.getName() + "; allowed are the current user and root");
    }
    if (attributes.permissions().stream().anyMatch(refused::contains)) {
      throw NTE_PERM.as(
          IOException::new,
          path + " (" + PosixFilePermissions.toString(attributes.permissions()) + ") " + reason);
    }
  }
}

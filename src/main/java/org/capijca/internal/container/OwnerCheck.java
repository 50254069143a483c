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
 * Refuses files and directories of a store that another user could have written, or could read
 * where they are secret.
 *
 * <p>The owner has to be the user of this process, or root, who can change any file anyway. Only
 * file systems with POSIX permissions are checked; on Windows the access control list that {@link
 * OwnerOnly} creates files with has to do.
 */
final class OwnerCheck {
  private static final String ROOT = "root";

  /** What nobody but the owner has on a directory of a store, or on a file that is not secret. */
  private static final Set<PosixFilePermission> WRITE =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  /** What nobody but the owner has on a secret file. */
  private static final Set<PosixFilePermission> ANY =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private OwnerCheck() {}

  /** The user of this process: the owner of a file that it makes. */
  private static final class CurrentUser {
    static final UserPrincipal NAME = find();

    private CurrentUser() {}

    /** Null where no file can be made; then root alone is trusted. */
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
   * Checks a directory or a file that other users can read but not write; does nothing where it
   * does not exist.
   *
   * @throws IOException if it has another owner, or others can write it (NTE_PERM)
   */
  static void requireUnwritable(Path path) throws IOException {
    check(path, WRITE, "is writable by others; allowed is the owner alone (chmod go-w)");
  }

  /**
   * Checks a file with a secret; does nothing where it does not exist.
   *
   * @throws IOException if it has another owner, or others have any permission (NTE_PERM)
   */
  static void requireSecret(Path path) throws IOException {
    check(path, ANY, "is open to others; allowed is the owner alone (chmod go-rwx)");
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

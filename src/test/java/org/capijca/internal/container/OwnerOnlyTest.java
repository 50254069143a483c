// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the attributes of new files on each kind of file system. */
@Tag("unit")
class OwnerOnlyTest {
  private final FileSystem system = mock(FileSystem.class);
  private final Path path = mock(Path.class);

  private void system(String... views) {
    when(path.getFileSystem()).thenReturn(system);
    when(system.supportedFileAttributeViews()).thenReturn(Set.of(views));
  }

  @Test
  void posix_hasPermissionsForTheOwner() throws Exception {
    system("basic", "posix");

    assertThat(OwnerOnly.file(path))
        .singleElement()
        .extracting(FileAttribute::value)
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(OwnerOnly.directory(path))
        .singleElement()
        .extracting(FileAttribute::value)
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  /** The attributes on Windows. */
  @Test
  void accessControlList_allowsOwnerOnly() throws Exception {
    system("basic", "acl");
    UserPrincipal user = mock(UserPrincipal.class);
    UserPrincipalLookupService lookup = mock(UserPrincipalLookupService.class);
    when(system.getUserPrincipalLookupService()).thenReturn(lookup);
    when(lookup.lookupPrincipalByName(System.getProperty("user.name"))).thenReturn(user);

    FileAttribute<?>[] attributes = OwnerOnly.file(path);

    assertThat(attributes).hasSize(1);
    assertThat(attributes[0].name()).isEqualTo("acl:acl");
    assertThat(attributes[0].value())
        .isEqualTo(
            List.of(
                AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(user)
                    .setPermissions(Set.of(AclEntryPermission.values()))
                    .build()));
  }

  @Test
  void fileSystemWithoutPermissions_hasNoAttributes() throws Exception {
    system("basic");

    assertThat(OwnerOnly.file(path)).isEmpty();
  }
}

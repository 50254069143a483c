// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capijca.KeyFlag;

/**
 * A loaded store.
 *
 * @param containers the storage of its containers
 * @param importFlags the flags of imported keys that have none
 * @param certificates the certificates of the PFX file that belong to none of its key pairs; they
 *     are written again with the key pairs
 * @param origin the PFX file that the containers were loaded from, if any
 */
record LoadedStore(
    Containers containers,
    Set<KeyFlag> importFlags,
    List<X509Certificate> certificates,
    Optional<FileOrigin> origin) {
  /**
   * The flags of keys of other providers that show their values. In a PFX file they are exportable:
   * the program that stores such a key has its values, and the file accepts exportable keys only.
   */
  Set<KeyFlag> foreignKeyFlags() {
    if (containers instanceof DirectoryContainers) {
      return importFlags;
    }
    Set<KeyFlag> flags = EnumSet.of(KeyFlag.CRYPT_EXPORTABLE);
    flags.addAll(importFlags);
    return flags;
  }

  /** Returns a store over the containers of a directory, or a new store in memory. */
  static LoadedStore of(Containers containers, Set<KeyFlag> importFlags) {
    return new LoadedStore(containers, importFlags, List.of(), Optional.empty());
  }

  /**
   * Returns a store with the contents of a PFX file.
   *
   * @param password empty for a file without a password; not kept
   */
  static LoadedStore ofFile(PfxImport.Result file, char[] password, Set<KeyFlag> importFlags) {
    return new LoadedStore(
        new MemoryContainers(file.containers()),
        importFlags,
        file.certificates(),
        Optional.of(new FileOrigin(password, file.containers())));
  }
}

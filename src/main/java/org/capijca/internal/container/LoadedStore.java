// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capijca.KeyFlag;

/**
 * A loaded store.
 *
 * @param containers where the containers are kept
 * @param importFlags the flags of keys that come in without any
 * @param certificates those of the PFX file that are with none of its pairs; they are written again
 *     with them
 * @param origin the PFX file that the containers came from, if they came from one
 */
record LoadedStore(
    Containers containers,
    Set<KeyFlag> importFlags,
    List<X509Certificate> certificates,
    Optional<FileOrigin> origin) {
  /** Containers of a directory, or a new store in memory. */
  static LoadedStore of(Containers containers, Set<KeyFlag> importFlags) {
    return new LoadedStore(containers, importFlags, List.of(), Optional.empty());
  }

  /**
   * What came of a PFX file.
   *
   * @param password empty for a file that needs none; not kept
   */
  static LoadedStore ofFile(PfxImport.Result file, char[] password, Set<KeyFlag> importFlags) {
    return new LoadedStore(
        new MemoryContainers(file.containers()),
        importFlags,
        file.certificates(),
        Optional.of(new FileOrigin(password, file.containers())));
  }
}

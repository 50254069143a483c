// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.io.IOException;
import java.security.KeyStoreException;
import java.util.Optional;
import org.capijca.internal.csp.ContainerFamily;

/** Stores key pairs in containers. */
final class SlotWriter {
  private SlotWriter() {}

  /**
   * Stores a key pair in its slot of a container, which is created if necessary; wipes the private
   * numbers of the pair if that fails.
   */
  static void put(Containers containers, String name, StoredKeyPair pair) throws KeyStoreException {
    boolean done = false;
    try {
      ContainerName.check(name);
      ContainerFamily family = pair.row().algorithm().kind().family();
      change(
          containers,
          family,
          name,
          before -> Optional.of(before.orElse(Container.empty(family, name)).with(pair)));
      done = true;
    } finally {
      if (!done) {
        pair.wipe();
      }
    }
  }

  /** Changes a container and reports failures of file access as KeyStoreException. */
  static void change(
      Containers containers, ContainerFamily family, String name, Containers.Change change)
      throws KeyStoreException {
    try {
      containers.change(family, name, change);
    } catch (IOException e) {
      throw StoreFailure.of(e);
    }
  }
}

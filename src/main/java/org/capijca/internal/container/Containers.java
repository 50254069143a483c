// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.io.IOException;
import java.security.KeyStoreException;
import java.util.List;
import java.util.Optional;
import org.capijca.internal.csp.ContainerFamily;

/** The storage of key containers. */
interface Containers {
  /** A change of a container; an empty result deletes it. */
  interface Change {
    Optional<Container> apply(Optional<Container> before) throws KeyStoreException;
  }

  /** Returns all readable containers of a family; the caller releases each. */
  List<Container> all(ContainerFamily family) throws IOException;

  /** Finds the container with a name, which is not case-sensitive; the caller releases it. */
  Optional<Container> find(ContainerFamily family, String name) throws IOException;

  /** Ends the use of a container that was read: wipes its private numbers if it is a copy. */
  void release(Container container);

  /** Atomically replaces a container with the result of the change; concurrent writers block. */
  void change(ContainerFamily family, String name, Change change)
      throws IOException, KeyStoreException;
}

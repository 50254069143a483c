// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.io.IOException;
import java.security.KeyStoreException;
import java.util.List;
import java.util.Optional;
import org.capijca.internal.csp.ContainerFamily;

/** Where containers are kept. */
interface Containers {
  /** What a change makes of a container; empty for none. */
  interface Change {
    Optional<Container> apply(Optional<Container> before) throws KeyStoreException;
  }

  /** All containers of a family that can be read; the caller releases each. */
  List<Container> all(ContainerFamily family) throws IOException;

  /** The container of that name, in upper or lower case; the caller releases it. */
  Optional<Container> find(ContainerFamily family, String name) throws IOException;

  /** Ends the use of a container that was read: overwrites its private numbers if it is a copy. */
  void release(Container container);

  /** Puts in place of a container what the change makes of it; others wait meanwhile. */
  void change(ContainerFamily family, String name, Change change)
      throws IOException, KeyStoreException;
}

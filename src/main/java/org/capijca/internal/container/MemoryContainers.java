// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.security.KeyStoreException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capijca.internal.csp.ContainerFamily;

/** Containers in memory, loaded from one file and written to one file when they are stored. */
final class MemoryContainers implements Containers {
  private final Map<ContainerFamily, Map<String, Container>> families =
      new EnumMap<>(ContainerFamily.class);

  MemoryContainers(List<Container> containers) {
    for (ContainerFamily family : ContainerFamily.values()) {
      families.put(family, new LinkedHashMap<>());
    }
    containers.forEach(container ->
        families.get(container.family()).put(ContainerName.fold(container.name()), container));
  }

  @Override
  public synchronized List<Container> all(ContainerFamily family) {
    return List.copyOf(families.get(family).values());
  }

  @Override
  public synchronized Optional<Container> find(ContainerFamily family, String name) {
    return Optional.ofNullable(families.get(family).get(ContainerName.fold(name)));
  }

  /** Does nothing, since the containers that are read are not copies. */
  @Override
  public void release(Container container) {}

  @Override
  public synchronized void change(ContainerFamily family, String name, Change change)
      throws KeyStoreException {
    Optional<Container> after = change.apply(find(family, name));
    if (after.isPresent()) {
      families.get(family).put(ContainerName.fold(name), after.get());
    } else {
      families.get(family).remove(ContainerName.fold(name));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_KEYSET_ENTRY_BAD;

import java.io.IOException;
import java.security.ProviderException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.capijca.CapiError;
import org.capijca.internal.csp.ContainerFamily;

/**
 * Looks at the pairs of containers under their aliases. Private numbers that are read on the way
 * are overwritten before a method returns.
 *
 * <p>Methods of KeyStore that look at entries can throw nothing checked: containers that cannot be
 * read are a ProviderException.
 */
final class StoreEntries {
  private final Set<ContainerFamily> families;
  private final Containers containers;

  StoreEntries(Set<ContainerFamily> families, Containers containers) {
    this.families = families;
    this.containers = containers;
  }

  /** Where both families have the same slot of the same container, the second goes by ALG_ID. */
  List<String> aliases() {
    List<String> aliases = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    return readAll(all -> {
      for (Container container : all) {
        for (StoredKeyPair pair : container.pairs()) {
          String alias = EntryAlias.of(container.name(), pair.slot());
          boolean free = !taken.contains(ContainerName.fold(alias));
          aliases.add(free ? alias : EntryAlias.of(container.name(), pair.row().algId()));
          taken.add(ContainerName.fold(alias));
        }
      }
      return aliases;
    });
  }

  int size() {
    return readAll(all -> all.stream().mapToInt(container -> container.pairs().size()).sum());
  }

  /** Whether there is a container of that name, in upper or lower case. */
  boolean hasContainer(String name) {
    return readAll(all ->
        all.stream()
            .anyMatch(container ->
                ContainerName.fold(container.name()).equals(ContainerName.fold(name))));
  }

  private <R> R readAll(Function<List<Container>, R> use) {
    List<Container> all = new ArrayList<>();
    try {
      for (ContainerFamily family : families) {
        all.addAll(containers.all(family));
      }
      return use.apply(all);
    } catch (IOException e) {
      throw unreadable(e);
    } finally {
      all.forEach(containers::release);
    }
  }

  /** What becomes of the pair with that alias; empty where there is none, or it becomes null. */
  <R> Optional<R> read(String alias, Function<StoredKeyPair, R> use) {
    EntryAlias wanted = EntryAlias.parse(alias);
    List<Container> found = new ArrayList<>();
    try {
      for (ContainerFamily family : families) {
        containers.find(family, wanted.container()).ifPresent(found::add);
      }
      return wanted
          .choose(found.stream().flatMap(container -> container.pairs().stream()).toList())
          .map(use);
    } catch (IOException e) {
      throw unreadable(e);
    } finally {
      found.forEach(containers::release);
    }
  }

  private static ProviderException unreadable(IOException e) {
    return CapiError.of(e).isPresent()
        ? new ProviderException(e.getMessage(), e)
        : NTE_KEYSET_ENTRY_BAD.as(ProviderException::new, "a container cannot be read", e);
  }
}

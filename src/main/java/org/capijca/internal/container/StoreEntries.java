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
 * Looks up the key pairs of containers by alias. Private numbers read for a lookup are wiped before
 * the method returns.
 *
 * <p>The lookup methods of KeyStore declare no checked exceptions, so that unreadable containers
 * are reported as ProviderException.
 */
final class StoreEntries {
  private final Set<ContainerFamily> families;
  private final Containers containers;

  StoreEntries(Set<ContainerFamily> families, Containers containers) {
    this.families = families;
    this.containers = containers;
  }

  /**
   * Returns the aliases of all key pairs. If both families have the same slot of the same
   * container, the second alias has an ALG_ID in place of the slot.
   */
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

  /** Returns whether a container with this name, which is not case-sensitive, exists. */
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

  /**
   * Applies a function to the key pair with this alias; empty if there is none or the result is
   * null.
   */
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

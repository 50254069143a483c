// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_BAD_KEYSET;
import static org.capijca.CapiError.NTE_EXISTS;
import static org.capijca.CapiError.NTE_NO_KEY;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyStoreException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capijca.KeySlot;
import org.capijca.interfaces.KeyContainers;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.csp.CspContext;
import org.capijca.spec.CapiLoadStoreParameter;

/** The containers of a directory with the operations of CryptAcquireContext. */
public final class OpenContainers implements KeyContainers {
  private final CspContext context;
  private final DirectoryContainers containers;

  private OpenContainers(CspContext context, DirectoryContainers containers) {
    this.context = context;
    this.containers = containers;
  }

  /**
   * Opens the containers in the directory of the parameter, or in the user's own store.
   *
   * @throws KeyStoreException if the password is wrong (ERROR_INVALID_PASSWORD)
   */
  public static KeyContainers open(CspContext context, CapiLoadStoreParameter parameter)
      throws KeyStoreException {
    return reading(() -> {
      char[] password = StorePassword.of(parameter.getProtectionParameter());
      try {
        return new OpenContainers(
            context,
            StoreLoader.ofOwnStore(context)
                .directory(parameter.getDirectory().orElseGet(context::store), password));
      } finally {
        StorePassword.wipe(password);
      }
    });
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T reading(Reading<T> reading) throws KeyStoreException {
    try {
      return reading.read();
    } catch (IOException e) {
      throw StoreFailure.of(e);
    }
  }

  private interface Use<R> {
    R of(List<Container> found) throws KeyStoreException;
  }

  /**
   * Passes the container with this name in each family to the function. Most contexts have one
   * family; at least one container must exist.
   */
  private <R> R use(String name, Use<R> use) throws KeyStoreException {
    List<Container> found = new ArrayList<>();
    try {
      for (ContainerFamily family : context.families()) {
        reading(() -> containers.find(family, ContainerName.orDefault(name))).ifPresent(found::add);
      }
      if (found.isEmpty()) {
        throw missing(name);
      }
      return use.of(found);
    } finally {
      found.forEach(containers::release);
    }
  }

  private static KeyStoreException missing(String name) {
    return NTE_BAD_KEYSET.as(
        KeyStoreException::new, "there is no container " + ContainerName.orDefault(name));
  }

  @Override
  public List<String> names() throws KeyStoreException {
    Set<String> names = new LinkedHashSet<>();
    for (ContainerFamily family : context.families()) {
      for (Container container : reading(() -> containers.all(family))) {
        names.add(container.name());
        containers.release(container);
      }
    }
    return List.copyOf(names);
  }

  @Override
  public List<String> damaged() throws KeyStoreException {
    List<String> damaged = new ArrayList<>();
    for (ContainerFamily family : context.families()) {
      damaged.addAll(reading(() -> containers.damaged(family)));
    }
    return damaged;
  }

  @Override
  public String defaultName() {
    return ContainerName.defaultName();
  }

  @Override
  public boolean exists(String name) throws KeyStoreException {
    for (ContainerFamily family : context.families()) {
      Optional<Container> found =
          reading(() -> containers.find(family, ContainerName.orDefault(name)));
      if (found.isPresent()) {
        containers.release(found.get());
        return true;
      }
    }
    return false;
  }

  @Override
  public void create(String name) throws KeyStoreException {
    String given = ContainerName.check(ContainerName.orDefault(name));
    ContainerFamily family = context.families().iterator().next();
    SlotWriter.change(
        containers,
        family,
        given,
        before -> {
          if (before.isPresent()) {
            throw NTE_EXISTS.as(KeyStoreException::new, "there is already a container " + given);
          }
          return Optional.of(Container.empty(family, given));
        });
  }

  @Override
  public void delete(String name) throws KeyStoreException {
    boolean deleted = false;
    for (ContainerFamily family : context.families()) {
      try {
        deleted |= containers.delete(family, ContainerName.orDefault(name));
      } catch (IOException e) {
        throw StoreFailure.of(e);
      }
    }
    if (!deleted) {
      throw missing(name);
    }
  }

  @Override
  public void deletePair(String name, KeySlot slot) throws KeyStoreException {
    ContainerFamily family = use(name, found -> withPair(found, name, slot).family());
    SlotWriter.change(
        containers,
        family,
        ContainerName.orDefault(name),
        before -> before.map(present -> present.without(slot)));
  }

  private static Container withPair(List<Container> found, String name, KeySlot slot)
      throws KeyStoreException {
    return found.stream()
        .filter(container -> container.pair(slot).isPresent())
        .findFirst()
        .orElseThrow(() ->
            NTE_NO_KEY.as(
                KeyStoreException::new,
                slot + " of the container " + ContainerName.orDefault(name) + " is empty"));
  }

  @Override
  public String uniqueName(String name) throws KeyStoreException {
    String given = use(name, found -> found.get(0).name());
    return reading(() -> containers.uniqueName(given)).orElseThrow();
  }

  @Override
  public KeyPair userKey(String name, KeySlot slot) throws KeyStoreException {
    return use(
        name,
        found -> withPair(found, name, slot).pair(slot).orElseThrow().open(context.consent()));
  }
}

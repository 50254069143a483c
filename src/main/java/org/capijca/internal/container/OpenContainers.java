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
import java.util.List;
import java.util.Optional;
import org.capijca.KeySlot;
import org.capijca.interfaces.KeyContainers;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.csp.CspContext;
import org.capijca.spec.CapiLoadStoreParameter;

/** The containers of a directory, as CryptAcquireContext works on them. */
public final class OpenContainers implements KeyContainers {
  private final CspContext context;
  private final DirectoryContainers containers;

  private OpenContainers(CspContext context, DirectoryContainers containers) {
    this.context = context;
    this.containers = containers;
  }

  /**
   * The containers of the directory that the parameter names, or of the user's own store.
   *
   * @throws KeyStoreException if the password is not that of the store (ERROR_INVALID_PASSWORD)
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
      throw new KeyStoreException(e.getMessage(), e);
    }
  }

  private List<Container> all() throws KeyStoreException {
    List<Container> all = new ArrayList<>();
    for (ContainerFamily family : context.families()) {
      all.addAll(reading(() -> containers.all(family)));
    }
    return all;
  }

  /** The container of each family, of which most contexts see one. */
  private List<Container> find(String name) throws KeyStoreException {
    List<Container> found = new ArrayList<>();
    for (ContainerFamily family : context.families()) {
      reading(() -> containers.find(family, ContainerName.orDefault(name))).ifPresent(found::add);
    }
    return found;
  }

  private List<Container> require(String name) throws KeyStoreException {
    List<Container> found = find(name);
    if (found.isEmpty()) {
      throw NTE_BAD_KEYSET.as(
          KeyStoreException::new, "there is no container " + ContainerName.orDefault(name));
    }
    return found;
  }

  @Override
  public List<String> names() throws KeyStoreException {
    return all().stream().map(Container::name).distinct().toList();
  }

  @Override
  public String defaultName() {
    return ContainerName.defaultName();
  }

  @Override
  public boolean exists(String name) throws KeyStoreException {
    return !find(name).isEmpty();
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
            throw NTE_EXISTS.as(KeyStoreException::new, "there is a container " + given);
          }
          return Optional.of(Container.empty(family, given));
        });
  }

  @Override
  public void delete(String name) throws KeyStoreException {
    for (Container container : require(name)) {
      SlotWriter.change(
          containers, container.family(), container.name(), before -> Optional.empty());
    }
  }

  @Override
  public void deletePair(String name, KeySlot slot) throws KeyStoreException {
    Container container = withPair(name, slot);
    SlotWriter.change(
        containers,
        container.family(),
        container.name(),
        before -> before.map(present -> present.without(slot)));
  }

  private Container withPair(String name, KeySlot slot) throws KeyStoreException {
    return require(name).stream()
        .filter(container -> container.pair(slot).isPresent())
        .findFirst()
        .orElseThrow(() ->
            NTE_NO_KEY.as(
                KeyStoreException::new,
                slot + " of the container " + ContainerName.orDefault(name) + " is empty"));
  }

  @Override
  public String uniqueName(String name) throws KeyStoreException {
    String given = require(name).get(0).name();
    return reading(() -> containers.uniqueName(given)).orElseThrow();
  }

  @Override
  public KeyPair userKey(String name, KeySlot slot) throws KeyStoreException {
    return withPair(name, slot).pair(slot).orElseThrow().open(context.consent());
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.capijca.KeySlot;
import org.capijca.internal.csp.ContainerFamily;

/** A key container: a name and two slots. Immutable. */
final class Container {
  private final ContainerFamily family;
  private final String name;
  private final Map<KeySlot, StoredKeyPair> pairs;

  private Container(ContainerFamily family, String name, Map<KeySlot, StoredKeyPair> pairs) {
    this.family = family;
    this.name = name;
    this.pairs = pairs;
  }

  /** Returns an empty container, as CRYPT_NEWKEYSET creates it. */
  static Container empty(ContainerFamily family, String name) {
    return new Container(family, name, new EnumMap<>(KeySlot.class));
  }

  ContainerFamily family() {
    return family;
  }

  String name() {
    return name;
  }

  Optional<StoredKeyPair> pair(KeySlot slot) {
    return Optional.ofNullable(pairs.get(slot));
  }

  /** Returns the key pairs of the filled slots. */
  Collection<StoredKeyPair> pairs() {
    return Collections.unmodifiableCollection(pairs.values());
  }

  boolean isEmpty() {
    return pairs.isEmpty();
  }

  /** Wipes the private numbers of both key pairs. */
  void wipe() {
    pairs.values().forEach(StoredKeyPair::wipe);
  }

  /** Returns a copy of this container in which the key pair replaces the content of its slot. */
  Container with(StoredKeyPair pair) {
    Map<KeySlot, StoredKeyPair> changed = new EnumMap<>(pairs);
    changed.put(pair.slot(), pair);
    return new Container(family, name, changed);
  }

  /** Returns a copy of this container in which the slot is empty. */
  Container without(KeySlot slot) {
    Map<KeySlot, StoredKeyPair> changed = new EnumMap<>(pairs);
    changed.remove(slot);
    return new Container(family, name, changed);
  }
}

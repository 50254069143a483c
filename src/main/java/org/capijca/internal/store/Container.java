package org.capijca.internal.store;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.capijca.KeySpec;
import org.capijca.internal.table.ContainerFamily;

/** A key container: a name and two slots. Immutable. */
final class Container {
  private final ContainerFamily family;
  private final String name;
  private final Map<KeySpec, StoredPair> pairs;

  private Container(ContainerFamily family, String name, Map<KeySpec, StoredPair> pairs) {
    this.family = family;
    this.name = name;
    this.pairs = pairs;
  }

  /** A container without pairs: CRYPT_NEWKEYSET. */
  static Container empty(ContainerFamily family, String name) {
    return new Container(family, name, new EnumMap<>(KeySpec.class));
  }

  ContainerFamily family() {
    return family;
  }

  String name() {
    return name;
  }

  Optional<StoredPair> pair(KeySpec slot) {
    return Optional.ofNullable(pairs.get(slot));
  }

  /** The filled slots. */
  Collection<StoredPair> pairs() {
    return Collections.unmodifiableCollection(pairs.values());
  }

  boolean isEmpty() {
    return pairs.isEmpty();
  }

  /** This container with the pair in its slot, in place of what was there. */
  Container with(StoredPair pair) {
    Map<KeySpec, StoredPair> changed = new EnumMap<>(pairs);
    changed.put(pair.slot(), pair);
    return new Container(family, name, changed);
  }

  /** This container with that slot empty. */
  Container without(KeySpec slot) {
    Map<KeySpec, StoredPair> changed = new EnumMap<>(pairs);
    changed.remove(slot);
    return new Container(family, name, changed);
  }
}

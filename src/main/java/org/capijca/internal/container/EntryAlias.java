// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.KeySlot;
import org.capijca.internal.csp.KeyPairAlgorithm;

/**
 * The alias of an entry: {@code container/AT_KEYEXCHANGE} or {@code container/AT_SIGNATURE}, or the
 * name of the container alone if it has a single key pair. An ALG_ID in place of the slot, as
 * accepted by CryptGetUserKey, distinguishes containers of the two families.
 *
 * @param container the name of the container
 * @param slot the slot, if the alias names one
 * @param algId the ALG_ID, if the alias names one
 */
record EntryAlias(String container, Optional<KeySlot> slot, Optional<AlgId> algId) {
  private static final char SEPARATOR = '/';

  static EntryAlias parse(String alias) {
    int end = alias.lastIndexOf(SEPARATOR);
    if (end >= 0) {
      String container = ContainerName.orDefault(alias.substring(0, end));
      String suffix = alias.substring(end + 1);
      Optional<KeySlot> slot = KeySlot.fromName(suffix);
      Optional<AlgId> algId = AlgId.fromName(suffix);
      if (slot.isPresent() || algId.isPresent()) {
        return new EntryAlias(container, slot, algId);
      }
    }
    return new EntryAlias(ContainerName.orDefault(alias), Optional.empty(), Optional.empty());
  }

  static String of(String container, KeySlot slot) {
    return container + SEPARATOR + slot;
  }

  static String of(String container, AlgId algId) {
    return container + SEPARATOR + algId;
  }

  /**
   * Returns the slot that a key pair stored under this alias must have; empty if the key pair
   * decides.
   */
  Optional<KeySlot> wantedSlot() {
    return slot.or(() ->
        Arrays.stream(KeyPairAlgorithm.values())
            .filter(pair -> algId.equals(Optional.of(pair.algId())))
            .findFirst()
            .flatMap(KeyPairAlgorithm::slot));
  }

  private boolean matches(StoredKeyPair pair) {
    return slot.map(pair.slot()::equals).orElse(true)
        && algId.map(pair.row().algId()::equals).orElse(true);
  }

  /**
   * Returns the key pair that the alias names; empty if there is none or the alias is ambiguous.
   */
  Optional<StoredKeyPair> choose(Collection<StoredKeyPair> pairs) {
    List<StoredKeyPair> matching = pairs.stream().filter(this::matches).toList();
    boolean clear = matching.size() == 1 || slot.isPresent();
    return clear ? matching.stream().findFirst() : Optional.empty();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.generate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.capijca.cli.base.Report;
import org.capijca.interfaces.CapiKey;

/** What all keys have, as the start of a report. */
final class KeyReport {
  /** Stands for a key that is not printed. */
  static final String HIDDEN = "shown with --show-secrets, written with --out";

  private KeyReport() {}

  static Report of(CapiKey key) {
    return new Report()
        .heading(
            "%s (0x%x), %s"
                .formatted(key.getAlgId(), key.getAlgId().value(), key.getCsp().providerName()))
        .hidden("algorithm", key.getAlgId())
        .hidden("csp", key.getCsp())
        .add("key length", key.getKeyLength(), key.getKeyLength() + " bits")
        .add("block length", key.getBlockLength(), key.getBlockLength() + " bits")
        .add("flags", List.copyOf(key.getFlags()), join(key.getFlags()))
        .add("permissions", List.copyOf(key.getPermissions()), join(key.getPermissions()));
  }

  private static String join(Set<?> names) {
    return names.isEmpty()
        ? "none"
        : names.stream().map(Object::toString).collect(Collectors.joining(" | "));
  }
}

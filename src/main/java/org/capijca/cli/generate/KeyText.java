// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.generate;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.capijca.interfaces.CapiKey;

/** Lines of a name and a value. */
final class KeyText {
  private final StringBuilder text = new StringBuilder();

  /** Starts with what all keys carry. */
  KeyText(CapiKey key) {
    text.append(
        String.format(
            Locale.ROOT,
            "%s (0x%x), %s%n",
            key.getAlgId(),
            key.getAlgId().value(),
            key.getCsp().providerName()));
    line("key length", key.getKeyLength() + " bits");
    line("block length", key.getBlockLength() + " bits");
    line("flags", join(key.getFlags()));
    line("permissions", join(key.getPermissions()));
  }

  private static String join(Set<?> names) {
    return names.isEmpty()
        ? "none"
        : names.stream().map(Object::toString).collect(Collectors.joining(" | "));
  }

  KeyText line(String name, Object value) {
    text.append(String.format(Locale.ROOT, "  %-18s %s%n", name, value));
    return this;
  }

  /** A line of hex, or of the word none. */
  KeyText bytes(String name, byte[] value) {
    return line(name, value.length == 0 ? "none" : HexFormat.of().formatHex(value));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.List;
import java.util.stream.Stream;

/** Object identifiers as aliases of services. */
final class ObjectIdentifiers {
  private ObjectIdentifiers() {}

  /**
   * Returns the aliases and, for each that is an object identifier, also its form with the prefix
   * "OID." that the JDK knows.
   */
  static List<String> withPrefixes(List<String> aliases) {
    return aliases.stream().flatMap(ObjectIdentifiers::withPrefix).toList();
  }

  private static Stream<String> withPrefix(String alias) {
    return Character.isDigit(alias.charAt(0)) ? Stream.of(alias, "OID." + alias) : Stream.of(alias);
  }
}

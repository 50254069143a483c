// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.dotnet;

import java.util.stream.Stream;
import org.capijca.AlgId;

/** Compares names of algorithms in .NET and CryptoAPI. */
final class DotNetNames {
  private DotNetNames() {}

  /**
   * Returns whether the given name, with or without its namespace, is the name of the ALG_ID or one
   * of the other names, which are separated by vertical bars.
   */
  static boolean match(String name, String namespace, String own, AlgId algId, String others) {
    if (name == null) {
      return false;
    }
    String simple =
        name.regionMatches(true, 0, namespace, 0, namespace.length())
            ? name.substring(namespace.length())
            : name;
    return simple.equalsIgnoreCase(own)
        || name.equalsIgnoreCase(algId.name())
        || Stream.of(others.split("\\|")).anyMatch(simple::equalsIgnoreCase);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.dotnet;

import java.util.stream.Stream;
import org.capijca.AlgId;

/** How .NET and CryptoAPI call an algorithm. */
final class DotNetNames {
  private DotNetNames() {}

  /**
   * Whether the name is the one given, with or without the namespace, the ALG_ID's or one of
   * others, which vertical bars separate.
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

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.List;
import java.util.Map;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.digest.HashDigest;

/** The MessageDigest services: one for each hash without a key. */
final class MessageDigestServices {
  private MessageDigestServices() {}

  static void addTo(ServiceList services) {
    for (HashRow row : services.context().rows(HashRow.class)) {
      HashAlgorithm hash = row.algorithm();
      if (hash.jcaName().isPresent()) {
        services.add(hash.algId().name(), aliases(hash), Map.of(), () -> new HashDigest(hash));
      }
    }
  }

  /**
   * Returns the numbers, and for the SHA-2 hashes the name without a hyphen, by which Bouncy Castle
   * requests them of a given provider. The JDK has no such name, so that no default changes.
   */
  private static List<String> aliases(HashAlgorithm hash) {
    List<String> aliases = ServiceList.aliases(hash.algId());
    hash.jcaName()
        .filter(name -> name.matches("SHA-\\d{3}"))
        .ifPresent(name -> aliases.add(name.replace("-", "")));
    return aliases;
  }
}

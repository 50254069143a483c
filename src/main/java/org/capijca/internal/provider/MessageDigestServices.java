// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

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
        services.add(hash.algId(), () -> new HashDigest(hash));
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.List;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.digest.HashDigest;

/** The MessageDigest services: one for each hash without a key. */
final class MessageDigestServices {
  private MessageDigestServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    return context.rows(HashRow.class).stream()
        .map(HashRow::algorithm)
        .filter(hash -> hash.jcaName().isPresent())
        .map(hash ->
            new CapiService(
                provider,
                "MessageDigest",
                hash.algId().name(),
                AlgIdNames.aliases(hash.algId()),
                () -> new HashDigest(hash)))
        .toList();
  }
}

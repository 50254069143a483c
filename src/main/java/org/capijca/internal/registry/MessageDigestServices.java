package org.capijca.internal.registry;

import java.security.Provider;
import java.util.List;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.digest.HashDigest;
import org.capijca.internal.table.HashRow;

/** A MessageDigest for each hash that needs no key. */
final class MessageDigestServices {
  private MessageDigestServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    return context.rows(HashRow.class).stream()
        .map(HashRow::algorithm)
        .filter(hash -> hash.jcaName().isPresent())
        .map(
            hash ->
                new CapiService(
                    provider,
                    "MessageDigest",
                    hash.algId().name(),
                    AlgIdNames.aliases(hash.algId()),
                    () -> new HashDigest(hash)))
        .toList();
  }
}

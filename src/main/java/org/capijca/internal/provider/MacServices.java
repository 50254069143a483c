// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.session.mac.CbcMacSpi;
import org.capijca.internal.session.mac.HmacSpi;
import org.capijca.internal.session.mac.Tls1PrfSpi;

/**
 * The Mac services: those of CALG_MAC, CALG_HMAC and CALG_TLS1PRF that the CSP has, and HMAC with
 * each of its hashes.
 */
final class MacServices {
  private static final String TYPE = "Mac";

  /** Restricts the standard names to keys of this provider. */
  private static final Map<String, String> OWN_KEYS =
      Map.of("SupportedKeyClasses", CapiSecretKey.class.getName());

  private MacServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    return Stream.of(
            keyed(provider, context, HashAlgorithm.MAC, CbcMacSpi::new),
            keyed(provider, context, HashAlgorithm.HMAC, () -> new HmacSpi(context)),
            keyed(provider, context, HashAlgorithm.TLS1PRF, Tls1PrfSpi::new),
            standard(provider, context))
        .flatMap(entries -> entries)
        .toList();
  }

  private static Stream<CapiService> keyed(
      Provider provider, CspContext context, HashAlgorithm algorithm, Supplier<?> spi) {
    AlgId algId = algorithm.algId();
    return context.row(algId, HashRow.class).stream()
        .map(row -> new CapiService(provider, TYPE, algId.name(), AlgIdNames.aliases(algId), spi));
  }

  private static Stream<CapiService> standard(Provider provider, CspContext context) {
    if (context.row(HashAlgorithm.HMAC.algId(), HashRow.class).isEmpty()) {
      return Stream.empty();
    }
    return context.rows(HashRow.class).stream()
        .map(HashRow::algorithm)
        .flatMap(hash ->
            hash.hmacName().stream()
                .map(name ->
                    new CapiService(
                        provider, TYPE, name, List.of(), OWN_KEYS, () -> new HmacSpi(hash))));
  }
}

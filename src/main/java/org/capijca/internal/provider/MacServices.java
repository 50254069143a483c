// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.List;
import java.util.function.Supplier;
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
  private MacServices() {}

  static void addTo(ServiceList services) {
    CspContext context = services.context();
    keyed(services, HashAlgorithm.MAC, CbcMacSpi::new);
    keyed(services, HashAlgorithm.HMAC, () -> new HmacSpi(context));
    keyed(services, HashAlgorithm.TLS1PRF, Tls1PrfSpi::new);
    if (has(context, HashAlgorithm.HMAC)) {
      for (HashRow row : context.rows(HashRow.class)) {
        HashAlgorithm hash = row.algorithm();
        hash.hmacName()
            .ifPresent(name ->
                services.add(name, List.of(), KeyClasses.SESSION_KEYS, () -> new HmacSpi(hash)));
      }
    }
  }

  private static void keyed(ServiceList services, HashAlgorithm algorithm, Supplier<?> spi) {
    if (has(services.context(), algorithm)) {
      services.add(algorithm.algId(), spi);
    }
  }

  private static boolean has(CspContext context, HashAlgorithm algorithm) {
    return context.row(algorithm.algId(), HashRow.class).isPresent();
  }
}

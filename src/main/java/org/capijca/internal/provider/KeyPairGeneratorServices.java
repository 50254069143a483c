// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.Map;
import java.util.function.Function;
import org.capijca.KeySlot;
import org.capijca.NumericConstant;
import org.capijca.internal.container.GeneratedKeyPairs;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.CapiKeyPairGeneratorSpi;

/**
 * The KeyPairGenerator services: one for each key pair algorithm, and one for each slot (dwKeySpec)
 * of the CSP.
 */
final class KeyPairGeneratorServices {
  private KeyPairGeneratorServices() {}

  static void addTo(ServiceList services) {
    CspContext context = services.context();
    for (KeyPairRow row : context.rows(KeyPairRow.class)) {
      add(services, row.algId(), in -> in.row(row.algId(), KeyPairRow.class).orElse(null));
    }
    for (KeySlot slot : KeySlot.values()) {
      if (context.row(slot).isPresent()) {
        add(services, slot, in -> in.row(slot).orElse(null));
      }
    }
  }

  private static void add(
      ServiceList services, NumericConstant name, Function<CspContext, KeyPairRow> rowIn) {
    CspContext context = services.context();
    services.add(
        name,
        Map.of(CapiService.CSP, rowIn.apply(context).csp().name()),
        () ->
            new CapiKeyPairGeneratorSpi(
                name.name(), rowIn, context, new GeneratedKeyPairs(context)));
  }
}

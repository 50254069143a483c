// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import org.capijca.KeySlot;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.CapiKeyFactorySpi;

/**
 * The KeyFactory services: one for each key pair algorithm, and one for each slot (dwKeySpec) of
 * the CSP.
 */
final class KeyFactoryServices {
  private KeyFactoryServices() {}

  static void addTo(ServiceList services) {
    CspContext context = services.context();
    for (KeyPairRow row : context.rows(KeyPairRow.class)) {
      services.add(row.algId(), () -> new CapiKeyFactorySpi(row, context));
    }
    for (KeySlot slot : KeySlot.values()) {
      context
          .row(slot)
          .ifPresent(row -> services.add(slot, () -> new CapiKeyFactorySpi(row, context)));
    }
  }
}

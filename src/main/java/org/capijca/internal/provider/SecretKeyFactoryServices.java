// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.session.CapiSecretKeyFactorySpi;

/** The SecretKeyFactory services: one for each session key algorithm. */
final class SecretKeyFactoryServices {
  private SecretKeyFactoryServices() {}

  static void addTo(ServiceList services) {
    int defaultFlags = services.context().defaultFlags();
    for (SessionKeyRow row : services.context().rows(SessionKeyRow.class)) {
      services.add(row.algId(), () -> new CapiSecretKeyFactorySpi(row, defaultFlags));
    }
  }
}

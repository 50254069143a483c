// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.List;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.session.CapiSecretKeyFactorySpi;

/** The SecretKeyFactory services: one for each session key algorithm. */
final class SecretKeyFactoryServices {
  private SecretKeyFactoryServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    return context.rows(SessionKeyRow.class).stream()
        .map(row ->
            new CapiService(
                provider,
                "SecretKeyFactory",
                row.algId().name(),
                AlgIdNames.numbers(row.algId().value()),
                () -> new CapiSecretKeyFactorySpi(row, context.defaultFlags())))
        .toList();
  }
}

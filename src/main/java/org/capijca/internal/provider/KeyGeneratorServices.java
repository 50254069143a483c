// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.session.CapiKeyGeneratorSpi;

/**
 * The KeyGenerator services for session key algorithms. An instance is the Supplier of the SPIs of
 * one algorithm.
 */
final class KeyGeneratorServices implements Supplier<CapiKeyGeneratorSpi> {
  private final SessionKeyRow row;
  private final int defaultFlags;

  private KeyGeneratorServices(SessionKeyRow row, int defaultFlags) {
    this.row = row;
    this.defaultFlags = defaultFlags;
  }

  static List<CapiService> of(Provider provider, CspContext context) {
    List<CapiService> services = new ArrayList<>();
    for (SessionKeyRow row : context.rows(SessionKeyRow.class)) {
      services.add(
          new CapiService(
              provider,
              "KeyGenerator",
              row.algId().name(),
              AlgIdNames.numbers(row.algId().value()),
              Map.of(CapiService.CSP, row.csp().name()),
              new KeyGeneratorServices(row, context.defaultFlags())));
    }
    return services;
  }

  @Override
  public CapiKeyGeneratorSpi get() {
    return new CapiKeyGeneratorSpi(row, defaultFlags);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.Map;
import java.util.function.Supplier;
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

  static void addTo(ServiceList services) {
    int defaultFlags = services.context().defaultFlags();
    for (SessionKeyRow row : services.context().rows(SessionKeyRow.class)) {
      services.add(
          row.algId(),
          Map.of(CapiService.CSP, row.csp().name()),
          new KeyGeneratorServices(row, defaultFlags));
    }
  }

  @Override
  public CapiKeyGeneratorSpi get() {
    return new CapiKeyGeneratorSpi(row, defaultFlags);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import org.capijca.internal.container.CapiKeyStoreSpi;
import org.capijca.internal.container.StoreLoader;
import org.capijca.internal.csp.CspContext;

/** The KeyStore services: the user's key containers, and PFX files. */
final class KeyStoreServices {
  private KeyStoreServices() {}

  static void addTo(ServiceList services) {
    CspContext context = services.context();
    services.add("CAPI", () -> new CapiKeyStoreSpi(context, StoreLoader.ofOwnStore(context)));
    services.add("CAPI-PFX", () -> new CapiKeyStoreSpi(context, StoreLoader.ofFiles(context)));
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.List;
import java.util.function.Function;
import org.capijca.internal.container.CapiKeyStoreSpi;
import org.capijca.internal.container.StoreLoader;
import org.capijca.internal.csp.CspContext;

/** The KeyStore services: the user's key containers, and PFX files. */
final class KeyStoreServices {
  private KeyStoreServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    return List.of(
        entry(provider, "CAPI", context, StoreLoader::ofOwnStore),
        entry(provider, "CAPI-PFX", context, StoreLoader::ofFiles));
  }

  private static CapiService entry(
      Provider provider,
      String type,
      CspContext context,
      Function<CspContext, StoreLoader> loader) {
    return new CapiService(
        provider,
        "KeyStore",
        type,
        List.of(),
        () -> new CapiKeyStoreSpi(context, loader.apply(context)));
  }
}

package org.capijca.internal.registry;

import java.security.Provider;
import java.util.List;
import java.util.function.Function;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.store.ContainerKeyStoreSpi;
import org.capijca.internal.store.StoreLoader;

/** The KeyStores over key containers: the user's own store, and PFX files alone. */
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
        () -> new ContainerKeyStoreSpi(context, loader.apply(context)));
  }
}

package org.capijca.internal.registry;

import java.util.List;
import java.util.function.Function;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.store.ContainerKeyStoreSpi;
import org.capijca.internal.store.StoreLoader;

/** The KeyStores over key containers: the user's own store, and PFX files alone. */
final class KeyStoreServices {
  private KeyStoreServices() {}

  static List<ServiceEntry> of(CspContext context) {
    return List.of(
        entry("CAPI", context, StoreLoader::ofOwnStore),
        entry("CAPI-PFX", context, StoreLoader::ofFiles));
  }

  private static ServiceEntry entry(
      String type, CspContext context, Function<CspContext, StoreLoader> loader) {
    return new ServiceEntry(
        "KeyStore",
        type,
        List.of(),
        () -> new ContainerKeyStoreSpi(context, loader.apply(context)));
  }
}

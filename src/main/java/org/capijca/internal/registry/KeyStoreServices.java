package org.capijca.internal.registry;

import java.util.List;
import java.util.stream.Stream;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.store.ContainerKeyStoreSpi;
import org.capijca.internal.store.StoreLoader;

/** The KeyStore over key containers. */
final class KeyStoreServices {
  private KeyStoreServices() {}

  static Stream<ServiceEntry> of(CspContext context) {
    return Stream.of(
        new ServiceEntry(
            "KeyStore",
            "CAPI",
            List.of(),
            () -> new ContainerKeyStoreSpi(context, new StoreLoader(context))));
  }
}

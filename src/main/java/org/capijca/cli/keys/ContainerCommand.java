// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.Map;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.ProviderOption;
import org.capijca.interfaces.KeyContainers;
import picocli.CommandLine.Mixin;

/** A command that uses the key containers of a provider. */
abstract class ContainerCommand extends CapiCommand {
  @Mixin private ProviderOption provider;
  @Mixin private StorePasswordOptions storePassword;

  /** Returns the provider with the store that the options name. */
  final CapiProvider provider() {
    return withPassword(provider.provider());
  }

  /** Returns the provider with the store in another directory. */
  final CapiProvider provider(Path directory) {
    return withPassword(provider.with(directory));
  }

  private CapiProvider withPassword(CapiProvider capi) {
    return capi.withCallbackHandler(storePassword.handler(environment()));
  }

  static KeyStore store(CapiProvider capi) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("CAPI", capi);
    store.load(null, null);
    return store;
  }

  static String alias(String container, KeySlot slot) {
    return container + "/" + slot;
  }

  /** The key pairs of a container by slot. */
  static Map<KeySlot, KeyPair> pairs(KeyContainers containers, String name)
      throws GeneralSecurityException {
    Map<KeySlot, KeyPair> pairs = new LinkedHashMap<>();
    for (KeySlot slot : KeySlot.values()) {
      try {
        pairs.put(slot, containers.userKey(name, slot));
      } catch (GeneralSecurityException e) {
        if (CapiError.of(e).filter(CapiError.NTE_NO_KEY::equals).isEmpty()) {
          throw e;
        }
      }
    }
    return pairs;
  }
}

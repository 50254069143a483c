// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.io.IOException;
import java.security.KeyStoreException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.keypair.KeyPairPrivateKey;
import org.capijca.internal.keypair.KeyPairStore;

/**
 * Generates key pairs in a container, as CryptGenKey does: the key pair is in the user's own store
 * when the call returns.
 */
public final class GeneratedKeyPairs implements KeyPairStore {
  private final CspContext context;

  public GeneratedKeyPairs(CspContext context) {
    this.context = context;
  }

  @Override
  public void put(String container, KeyPairPrivateKey<?> key) throws KeyStoreException {
    try {
      SlotWriter.put(
          StoreLoader.ofOwnStore(context).directory(context.store(), null),
          ContainerName.orDefault(container),
          new KeyPairEntryImport(context, Set.of()).of(key, Optional.empty(), List.of()));
    } catch (IOException e) {
      throw StoreFailure.of(e);
    }
  }
}

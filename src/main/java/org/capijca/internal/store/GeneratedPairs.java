package org.capijca.internal.store;

import java.io.IOException;
import java.security.KeyStoreException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.key.PairSink;
import org.capijca.internal.key.PrivatePairKey;

/** CryptGenKey in a container: the pair is in the user's own store when the call returns. */
public final class GeneratedPairs implements PairSink {
  private final CspContext context;

  public GeneratedPairs(CspContext context) {
    this.context = context;
  }

  @Override
  public void put(String container, PrivatePairKey<?> key) throws KeyStoreException {
    try {
      SlotWriter.put(
          StoreLoader.ofOwnStore(context).directory(context.store(), null),
          ContainerName.orDefault(container),
          new PairImport(context, Set.of()).of(key, Optional.empty(), List.of()));
    } catch (IOException e) {
      throw new KeyStoreException(e.getMessage(), e);
    }
  }
}

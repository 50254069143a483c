package org.capijca.internal.registry;

import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.capijca.internal.cipher.AlgIdNaming;
import org.capijca.internal.cipher.SessionCipherSpi;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.engine.cipher.CipherEngines;
import org.capijca.internal.table.SessionAlgorithm;
import org.capijca.internal.table.SessionKeyRow;

/**
 * A Cipher for each session key algorithm that encrypts; an object makes those of one.
 *
 * <p>They list no modes: asked for one that there is not, the JCA would answer on its own, without
 * the code of CryptoAPI.
 */
final class CipherServices implements Supplier<SessionCipherSpi> {
  private final SessionAlgorithm algorithm;

  private CipherServices(SessionAlgorithm algorithm) {
    this.algorithm = algorithm;
  }

  static List<CapiService> of(Provider provider, CspContext context) {
    List<CapiService> services = new ArrayList<>();
    for (SessionKeyRow row : context.cipherRows()) {
      services.add(
          new CapiService(
              provider,
              "Cipher",
              row.algId().name(),
              AlgIdNames.numbers(row.algId().value()),
              new CipherServices(row.algorithm())));
    }
    return services;
  }

  @Override
  public SessionCipherSpi get() {
    return new SessionCipherSpi(
        new AlgIdNaming(algorithm.algId()), CipherEngines.PREFERRED, algorithm.blockBytes());
  }
}

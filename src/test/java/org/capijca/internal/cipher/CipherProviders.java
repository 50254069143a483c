package org.capijca.internal.cipher;

import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capijca.CapiProvider;
import org.capijca.internal.engine.cipher.CipherEngines;
import org.capijca.internal.table.SessionAlgorithm;

/** The ciphers on each source of engines: what holds on one must hold on the other. */
final class CipherProviders {
  private CipherProviders() {}

  static Stream<Provider> all() {
    return Stream.of(new CapiProvider(), new WithoutTheJdk());
  }

  /** What is left of our Cipher services where the JDK's provider is missing. */
  private static final class WithoutTheJdk extends Provider {
    private static final long serialVersionUID = 1L;

    private WithoutTheJdk() {
      super("CAPI-without-JDK", "0", "ciphers from Bouncy Castle");
      for (SessionAlgorithm algorithm : SessionAlgorithm.values()) {
        if (algorithm.isCipher()) {
          put(algorithm.algId().name(), new AlgIdNaming(algorithm.algId()), algorithm);
          put(algorithm.jcaName(), new StandardNaming(algorithm.jcaName()), algorithm);
        }
      }
    }

    private void put(String name, CipherNaming naming, SessionAlgorithm algorithm) {
      putService(
          new Service(this, "Cipher", name, SessionCipherSpi.class.getName(), List.of(), Map.of()) {
            @Override
            public Object newInstance(Object parameter) {
              return new SessionCipherSpi(
                  naming, CipherEngines.BOUNCY_CASTLE, algorithm.blockBytes());
            }
          });
    }
  }
}

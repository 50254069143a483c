// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capijca.CapiProvider;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.SessionAlgorithm;
import org.capijca.internal.primitive.cipher.CipherEngines;

/** The ciphers with each source of engines, for tests that apply to both. */
final class CipherProviders {
  private CipherProviders() {}

  static Stream<Provider> all() {
    return Stream.of(new CapiProvider(), new WithoutTheJdk());
  }

  /** The Cipher services of a process without the JDK's provider. */
  private static final class WithoutTheJdk extends Provider {
    private static final long serialVersionUID = 1L;

    private WithoutTheJdk() {
      super("CAPI-without-JDK", "0", "ciphers from Bouncy Castle");
      for (SessionAlgorithm algorithm : SessionAlgorithm.values()) {
        if (algorithm.isCipher()) {
          put(algorithm.algId().name(), new CapiDialect(algorithm.algId()), algorithm);
          put(
              algorithm.jcaName(),
              new JcaDialect(algorithm.jcaName(), CspContext.DEFAULT),
              algorithm);
        }
      }
    }

    private void put(String name, CipherDialect naming, SessionAlgorithm algorithm) {
      putService(
          new Service(this, "Cipher", name, CapiCipherSpi.class.getName(), List.of(), Map.of()) {
            @Override
            public Object newInstance(Object parameter) {
              return new CapiCipherSpi(naming, CipherEngines.BOUNCY_CASTLE, algorithm.blockBytes());
            }
          });
    }
  }
}

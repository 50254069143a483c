// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiPublicKey;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.encryption.RsaCipherSpi;
import org.capijca.internal.keypair.encryption.RsaDialect;

/**
 * The Cipher services for key pairs that encrypt: by ALG_ID, and by the standard name RSA for these
 * keys.
 */
final class RsaCipherServices {
  private static final String TYPE = "Cipher";
  private static final Map<String, String> STANDARD =
      Map.of(
          "SupportedKeyClasses",
          CapiPublicKey.class.getName() + "|" + CapiPrivateKey.class.getName(),
          "SupportedModes",
          "ECB",
          "SupportedPaddings",
          "NOPADDING|PKCS1PADDING|OAEPPADDING|OAEPWITH[^/]+ANDMGF1PADDING");

  private RsaCipherServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    return context.rows(KeyPairRow.class).stream()
        .map(KeyPairRow::algorithm)
        .filter(algorithm -> algorithm.encrypts())
        .flatMap(algorithm ->
            Stream.of(
                new CapiService(
                    provider,
                    TYPE,
                    algorithm.algId().name(),
                    AlgIdNames.numbers(algorithm.algId().value()),
                    () -> new RsaCipherSpi(RsaDialect.ALG_ID)),
                new CapiService(
                    provider,
                    TYPE,
                    algorithm.kind().jcaName(),
                    List.of(),
                    STANDARD,
                    () -> new RsaCipherSpi(RsaDialect.STANDARD))))
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairAlgorithm;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.agreement.AgreementDialect;
import org.capijca.internal.keypair.agreement.CapiKeyAgreementSpi;

/**
 * The KeyAgreement services: one for each key pair algorithm with key agreement, and the standard
 * name for these keys.
 */
final class KeyAgreementServices {
  private static final String TYPE = "KeyAgreement";
  private static final Map<String, String> OWN_KEYS =
      Map.of("SupportedKeyClasses", CapiPrivateKey.class.getName());

  private KeyAgreementServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    List<KeyPairAlgorithm> agreeing =
        context.rows(KeyPairRow.class).stream()
            .map(KeyPairRow::algorithm)
            .filter(algorithm -> algorithm.kind().agrees())
            .toList();
    Stream<CapiService> byAlgId =
        agreeing.stream()
            .map(algorithm ->
                new CapiService(
                    provider,
                    TYPE,
                    algorithm.algId().name(),
                    AlgIdNames.numbers(algorithm.algId().value()),
                    () -> new CapiKeyAgreementSpi(AgreementDialect.ALG_ID)));
    Stream<CapiService> standard =
        agreeing.stream()
            .limit(1)
            .map(algorithm ->
                new CapiService(
                    provider,
                    TYPE,
                    "DiffieHellman",
                    List.of("DH", "1.2.840.113549.1.3.1", "OID.1.2.840.113549.1.3.1"),
                    OWN_KEYS,
                    () -> new CapiKeyAgreementSpi(AgreementDialect.STANDARD)));
    return Stream.concat(byAlgId, standard).toList();
  }
}

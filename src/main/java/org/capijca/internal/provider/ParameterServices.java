// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.List;
import java.util.Map;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.keypair.parameters.CapiAlgorithmParameterGeneratorSpi;
import org.capijca.internal.keypair.parameters.DomainAlgorithmParametersSpi;
import org.capijca.internal.parameters.StandardAlgorithmParametersSpi;

/**
 * The AlgorithmParameters services of ciphers and key pairs, and the AlgorithmParameterGenerator
 * services for P, Q and G.
 */
final class ParameterServices {
  private static final String OAEP = "OAEP";

  private ParameterServices() {}

  static void addTo(ServiceList services) {
    CspContext context = services.context();
    for (SessionKeyRow row : context.rows(SessionKeyRow.class)) {
      if (row.algorithm().blockBytes() != 0) {
        services.add(
            row.algId(), () -> new StandardAlgorithmParametersSpi(row.algorithm().jcaName()));
      }
    }
    for (KeyPairRow row : context.rows(KeyPairRow.class)) {
      if (row.algorithm().encrypts()) {
        services.add(row.algId(), () -> new StandardAlgorithmParametersSpi(OAEP));
      }
    }
    for (KeyPairRow row : withDomain(context)) {
      services.add(row.algId(), () -> new DomainAlgorithmParametersSpi(row.algorithm().kind()));
    }
    addStandard(services);
  }

  /**
   * Adds the parameters of algorithms in CMS and XML by their standard names and object
   * identifiers, for frameworks that request everything of one provider. They are those of the JDK.
   */
  private static void addStandard(ServiceList services) {
    CspContext context = services.context();
    for (StandardParameters each : StandardParameters.values()) {
      boolean has =
          each.isOfKeyPairs()
              ? context.rows(KeyPairRow.class).stream().anyMatch(row -> row.algorithm().encrypts())
              : context.cipherRows().stream()
                  .anyMatch(row -> row.algorithm().jcaName().equals(each.algorithm()));
      if (has) {
        services.add(
            each.algorithm(),
            ObjectIdentifiers.withPrefixes(each.aliases()),
            Map.of(),
            () -> new StandardAlgorithmParametersSpi(each.algorithm()));
      }
    }
  }

  static void addGeneratorsTo(ServiceList services) {
    for (KeyPairRow row : withDomain(services.context())) {
      services.add(
          row.algId(), () -> new CapiAlgorithmParameterGeneratorSpi(row, services.provider()));
    }
  }

  private static List<KeyPairRow> withDomain(CspContext context) {
    return context.rows(KeyPairRow.class).stream()
        .filter(row -> row.algorithm().kind().takesDomainParameters())
        .toList();
  }
}

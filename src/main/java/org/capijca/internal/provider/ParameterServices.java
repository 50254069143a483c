// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.capijca.AlgId;
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
  private static final String PARAMETERS = "AlgorithmParameters";
  private static final String GENERATOR = "AlgorithmParameterGenerator";
  private static final String OAEP = "OAEP";

  private ParameterServices() {}

  static List<CapiService> parameters(Provider provider, CspContext context) {
    Stream<CapiService> ofCiphers =
        context.rows(SessionKeyRow.class).stream()
            .filter(row -> row.algorithm().blockBytes() != 0)
            .map(row ->
                entry(
                    provider,
                    PARAMETERS,
                    row.algId(),
                    () -> new StandardAlgorithmParametersSpi(row.algorithm().jcaName())));
    Stream<CapiService> oaep =
        context.rows(KeyPairRow.class).stream()
            .filter(row -> row.algorithm().encrypts())
            .map(row ->
                entry(
                    provider,
                    PARAMETERS,
                    row.algId(),
                    () -> new StandardAlgorithmParametersSpi(OAEP)));
    Stream<CapiService> domains =
        withDomain(context)
            .map(row ->
                entry(
                    provider,
                    PARAMETERS,
                    row.algId(),
                    () -> new DomainAlgorithmParametersSpi(row.algorithm().kind())));
    return Stream.concat(ofCiphers, Stream.concat(oaep, domains)).toList();
  }

  static List<CapiService> generators(Provider provider, CspContext context) {
    return withDomain(context)
        .map(row ->
            entry(
                provider,
                GENERATOR,
                row.algId(),
                () -> new CapiAlgorithmParameterGeneratorSpi(row, provider)))
        .toList();
  }

  private static Stream<KeyPairRow> withDomain(CspContext context) {
    return context.rows(KeyPairRow.class).stream()
        .filter(row -> row.algorithm().kind().takesDomainParameters());
  }

  private static CapiService entry(Provider provider, String type, AlgId algId, Supplier<?> spi) {
    return new CapiService(provider, type, algId.name(), AlgIdNames.numbers(algId.value()), spi);
  }
}

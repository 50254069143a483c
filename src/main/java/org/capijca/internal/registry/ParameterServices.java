package org.capijca.internal.registry;

import java.security.Provider;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.params.DomainParameterGeneratorSpi;
import org.capijca.internal.params.DomainParametersSpi;
import org.capijca.internal.params.StandardParametersSpi;
import org.capijca.internal.table.KeyPairRow;
import org.capijca.internal.table.SessionKeyRow;

/** AlgorithmParameters of ciphers and pairs, and generators of P, Q and G. */
final class ParameterServices {
  private static final String PARAMETERS = "AlgorithmParameters";
  private static final String GENERATOR = "AlgorithmParameterGenerator";
  private static final String OAEP = "OAEP";

  private ParameterServices() {}

  static Stream<ServiceEntry> of(Provider provider, CspContext context) {
    List<KeyPairRow> pairs = context.rows(KeyPairRow.class);
    List<KeyPairRow> withDomain =
        pairs.stream().filter(row -> row.algorithm().kind().takesDomainParameters()).toList();
    return Stream.of(
            context.rows(SessionKeyRow.class).stream()
                .filter(row -> row.algorithm().blockBytes() != 0)
                .map(
                    row ->
                        entry(
                            PARAMETERS,
                            row.algId(),
                            () -> new StandardParametersSpi(row.algorithm().jcaName()))),
            pairs.stream()
                .filter(row -> row.algorithm().encrypts())
                .map(row -> entry(PARAMETERS, row.algId(), () -> new StandardParametersSpi(OAEP))),
            withDomain.stream()
                .map(
                    row ->
                        entry(
                            PARAMETERS,
                            row.algId(),
                            () -> new DomainParametersSpi(row.algorithm().kind()))),
            withDomain.stream()
                .map(
                    row ->
                        entry(
                            GENERATOR,
                            row.algId(),
                            () -> new DomainParameterGeneratorSpi(row, provider))))
        .flatMap(entries -> entries);
  }

  private static ServiceEntry entry(String type, AlgId algId, Supplier<?> spi) {
    return new ServiceEntry(type, algId.name(), AlgIdNames.numbers(algId.value()), spi);
  }
}

package org.capijca.internal.registry;

import java.security.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.capijca.KeySpec;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.factory.PairKeyFactorySpi;
import org.capijca.internal.table.KeyPairRow;

/** A KeyFactory for each key pair algorithm, and for each key spec the CSP has a slot for. */
final class KeyFactoryServices {
  private KeyFactoryServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    Stream<CapiService> algorithms =
        context.rows(KeyPairRow.class).stream()
            .map(
                row ->
                    entry(
                        provider,
                        row.algId().name(),
                        AlgIdNames.numbers(row.algId().value()),
                        row,
                        context));
    Stream<CapiService> slots =
        Arrays.stream(KeySpec.values())
            .flatMap(
                keySpec ->
                    context.row(keySpec).stream()
                        .map(
                            row ->
                                entry(
                                    provider,
                                    keySpec.name(),
                                    AlgIdNames.numbers(keySpec.value()),
                                    row,
                                    context)));
    return Stream.concat(algorithms, slots).toList();
  }

  private static CapiService entry(
      Provider provider, String name, List<String> numbers, KeyPairRow row, CspContext context) {
    return new CapiService(
        provider, "KeyFactory", name, numbers, () -> new PairKeyFactorySpi(row, context));
  }
}

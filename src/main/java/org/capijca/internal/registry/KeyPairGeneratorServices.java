package org.capijca.internal.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.KeySpec;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.keygen.PairGeneratorSpi;
import org.capijca.internal.store.GeneratedPairs;
import org.capijca.internal.table.KeyPairRow;

/** A KeyPairGenerator for each key pair algorithm, and for each key spec the CSP has a slot for. */
final class KeyPairGeneratorServices {
  private static final String TYPE = "KeyPairGenerator";

  private KeyPairGeneratorServices() {}

  static List<ServiceEntry> of(CspContext context) {
    Stream<ServiceEntry> algorithms =
        context.rows(KeyPairRow.class).stream().map(row -> algorithm(row.algId(), context));
    Stream<ServiceEntry> slots =
        Arrays.stream(KeySpec.values())
            .filter(keySpec -> context.row(keySpec).isPresent())
            .map(keySpec -> slot(keySpec, context));
    return Stream.concat(algorithms, slots).toList();
  }

  private static ServiceEntry algorithm(AlgId algId, CspContext context) {
    return entry(
        algId.name(),
        AlgIdNames.numbers(algId.value()),
        in -> in.row(algId, KeyPairRow.class).orElse(null),
        context);
  }

  private static ServiceEntry slot(KeySpec keySpec, CspContext context) {
    return entry(
        keySpec.name(),
        AlgIdNames.numbers(keySpec.value()),
        in -> in.row(keySpec).orElse(null),
        context);
  }

  private static ServiceEntry entry(
      String name,
      List<String> numbers,
      Function<CspContext, KeyPairRow> rowIn,
      CspContext context) {
    return new ServiceEntry(
        TYPE,
        name,
        numbers,
        Map.of(ServiceEntry.CSP, rowIn.apply(context).csp().name()),
        () -> new PairGeneratorSpi(name, rowIn, context, new GeneratedPairs(context)));
  }
}

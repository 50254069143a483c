package org.capijca.internal.registry;

import java.util.Map;
import java.util.stream.Stream;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.keygen.SessionKeyGeneratorSpi;
import org.capijca.internal.table.SessionKeyRow;

/** A KeyGenerator for each session key algorithm. */
final class KeyGeneratorServices {
  private KeyGeneratorServices() {}

  static Stream<ServiceEntry> of(CspContext context) {
    return context.rows(SessionKeyRow.class).stream()
        .map(
            row ->
                new ServiceEntry(
                    "KeyGenerator",
                    row.algId().name(),
                    AlgIdNames.numbers(row.algId().value()),
                    Map.of(ServiceEntry.CSP, row.csp().name()),
                    () -> new SessionKeyGeneratorSpi(row, context.defaultFlags())));
  }
}

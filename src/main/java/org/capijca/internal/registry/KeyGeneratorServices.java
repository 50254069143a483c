package org.capijca.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.keygen.SessionKeyGeneratorSpi;
import org.capijca.internal.table.SessionKeyRow;

/** A KeyGenerator for each session key algorithm. */
final class KeyGeneratorServices {
  private KeyGeneratorServices() {}

  static List<ServiceEntry> of(CspContext context) {
    List<ServiceEntry> entries = new ArrayList<>();
    for (SessionKeyRow row : context.rows(SessionKeyRow.class)) {
      entries.add(
          new ServiceEntry(
              "KeyGenerator",
              row.algId().name(),
              AlgIdNames.numbers(row.algId().value()),
              Map.of(ServiceEntry.CSP, row.csp().name()),
              () -> new SessionKeyGeneratorSpi(row, context.defaultFlags())));
    }
    return entries;
  }
}

package org.capijca.internal.registry;

import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.keygen.SessionKeyGeneratorSpi;
import org.capijca.internal.table.SessionKeyRow;

/** A KeyGenerator for each session key algorithm; an object makes those of one. */
final class KeyGeneratorServices implements Supplier<SessionKeyGeneratorSpi> {
  private final SessionKeyRow row;
  private final int defaultFlags;

  private KeyGeneratorServices(SessionKeyRow row, int defaultFlags) {
    this.row = row;
    this.defaultFlags = defaultFlags;
  }

  static List<CapiService> of(Provider provider, CspContext context) {
    List<CapiService> services = new ArrayList<>();
    for (SessionKeyRow row : context.rows(SessionKeyRow.class)) {
      services.add(
          new CapiService(
              provider,
              "KeyGenerator",
              row.algId().name(),
              AlgIdNames.numbers(row.algId().value()),
              Map.of(CapiService.CSP, row.csp().name()),
              new KeyGeneratorServices(row, context.defaultFlags())));
    }
    return services;
  }

  @Override
  public SessionKeyGeneratorSpi get() {
    return new SessionKeyGeneratorSpi(row, defaultFlags);
  }
}

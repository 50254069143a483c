package org.capijca.internal.registry;

import java.security.Provider;
import java.util.List;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.factory.SessionKeyFactorySpi;
import org.capijca.internal.table.SessionKeyRow;

/** A SecretKeyFactory for each session key algorithm. */
final class SecretKeyFactoryServices {
  private SecretKeyFactoryServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    return context.rows(SessionKeyRow.class).stream()
        .map(
            row ->
                new CapiService(
                    provider,
                    "SecretKeyFactory",
                    row.algId().name(),
                    AlgIdNames.numbers(row.algId().value()),
                    () -> new SessionKeyFactorySpi(row, context.defaultFlags())))
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.listing;

import java.util.List;
import java.util.Optional;
import org.capijca.CapiProvider;
import org.capijca.CspAlgorithm;
import org.capijca.cli.base.Report;
import org.capijca.cli.base.Table;

/** The algorithms that a provider instance generates keys for, with their limits. */
public final class AlgorithmListing {
  private static final List<String> GENERATORS = List.of("KeyGenerator", "KeyPairGenerator");

  private AlgorithmListing() {}

  /**
   * Returns the algorithms.
   *
   * @param provider the provider instance
   * @return a table with lengths in bits
   */
  public static Report of(CapiProvider provider) {
    Table table =
        new Table("algorithm", "ALG_ID", "default", "min", "max", "step", "CSP", "generator");
    for (CspAlgorithm algorithm : provider.algorithms()) {
      generator(provider, algorithm)
          .ifPresent(generator ->
              table.row(
                  algorithm.algId(),
                  "0x" + Integer.toHexString(algorithm.algId().value()),
                  algorithm.defaultLength(),
                  algorithm.minLength(),
                  algorithm.maxLength(),
                  algorithm.step() == 0 ? null : algorithm.step(),
                  algorithm.csp(),
                  generator));
    }
    return new Report()
        .heading("Key lengths in bits")
        .heading("")
        .add("algorithms", table.jsonOnly("generator"));
  }

  /** The kind of generator that makes keys of this row; none where another CSP's row is used. */
  private static Optional<String> generator(CapiProvider provider, CspAlgorithm row) {
    return GENERATORS.stream()
        .filter(type ->
            row.csp()
                .name()
                .equals(provider.getService(type, row.algId().name()).getAttribute("Csp")))
        .findFirst();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.capijca.CapiProvider;
import org.capijca.CspAlgorithm;

/** The algorithms that a provider instance generates keys for, with their limits, as text. */
final class AlgorithmListing {
  private static final List<String> GENERATORS = List.of("KeyGenerator", "KeyPairGenerator");
  private static final String ROW = "%-18s %-8s %-16s %7s %7s %7s %5s  %s%n";

  private AlgorithmListing() {}

  static String of(CapiProvider provider) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            ROW,
            "Algorithm",
            "ALG_ID",
            "Generator",
            "default",
            "min",
            "max",
            "step",
            "CSP"));
    for (CspAlgorithm algorithm : algorithms(provider)) {
      text.append(row(algorithm, provider));
    }
    return text.append(String.format(Locale.ROOT, "%nLengths in bits.%n")).toString();
  }

  private static List<CspAlgorithm> algorithms(CapiProvider provider) {
    return provider.algorithms().stream()
        .filter(row -> generator(provider, row).isPresent())
        .toList();
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

  private static String row(CspAlgorithm algorithm, CapiProvider provider) {
    String name = algorithm.algId().name();
    return String.format(
        Locale.ROOT,
        ROW,
        name,
        "0x" + Integer.toHexString(algorithm.algId().value()),
        generator(provider, algorithm).orElseThrow(),
        algorithm.defaultLength(),
        algorithm.minLength(),
        algorithm.maxLength(),
        algorithm.step() == 0 ? "-" : algorithm.step(),
        algorithm.csp().name());
  }
}

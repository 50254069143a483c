// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.HashRow;
import org.capijca.vectors.CspAlgorithms;

/** The table of the README: what each CSP generates, from the rows. */
final class AlgorithmTableText {
  private AlgorithmTableText() {}

  public static void main(String[] args) {
    System.out.print(markdown());
  }

  static String markdown() {
    List<Csp> csps = List.of(Csp.values());
    StringBuilder text = new StringBuilder("| ALG_ID | number |");
    csps.forEach(csp -> text.append(" `").append(csp).append("` |"));
    text.append("\n| --- | --- |").append(" --- |".repeat(csps.size())).append('\n');
    for (AlgId algId : generated()) {
      text.append("| `").append(algId).append("` | 0x").append(Integer.toHexString(algId.value()));
      String cells =
          csps.stream()
              .map(csp -> cell(csp, algId))
              .collect(Collectors.joining(" | ", " | ", " |"));
      text.append(cells).append('\n');
    }
    return text.toString();
  }

  private static Set<AlgId> generated() {
    Set<AlgId> ids = new TreeSet<>(Comparator.comparing(AlgId::ordinal));
    Arrays.stream(Csp.values())
        .flatMap(csp -> AlgorithmTable.rows(csp).stream())
        .filter(row -> !(row instanceof HashRow))
        .forEach(row -> ids.add(row.algId()));
    return ids;
  }

  private static String cell(Csp csp, AlgId algId) {
    return CspAlgorithms.of(csp, algId)
        .map(row ->
            row.minLength() == row.maxLength()
                ? "" + row.defaultLength()
                : row.minLength() + "–" + row.maxLength() + " (" + row.defaultLength() + ")")
        .orElse("");
  }
}

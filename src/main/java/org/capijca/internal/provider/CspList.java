// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.internal.csp.AlgorithmRow;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.CspContext;

/** CSPs in messages. */
final class CspList {
  private CspList() {}

  static String of(CspContext context) {
    return joined(context.csps());
  }

  /** Describes which CSPs have an algorithm that those of this context do not have. */
  static String whoHas(CspContext context, AlgId algId) {
    List<Csp> others =
        Arrays.stream(Csp.values())
            .filter(csp -> AlgorithmTable.row(csp, algId, AlgorithmRow.class).isPresent())
            .toList();
    if (others.isEmpty()) {
      return "no Microsoft CSP has it";
    }
    return of(context)
        + (context.csps().size() == 1 ? " does" : " do")
        + " not have it; these CSPs do: "
        + joined(others)
        + ", which CapiProvider.configure selects";
  }

  private static String joined(List<Csp> csps) {
    return csps.stream().map(Csp::name).collect(Collectors.joining(", "));
  }
}

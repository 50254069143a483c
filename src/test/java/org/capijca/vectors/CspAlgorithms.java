// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import java.util.List;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.CspAlgorithm;

/** The algorithms that PP_ENUMALGS_EX enumerates for a CSP. */
public final class CspAlgorithms {
  private CspAlgorithms() {}

  public static List<CspAlgorithm> of(Csp csp) {
    return new CapiProvider().configure(csp.name()).algorithms();
  }

  public static Optional<CspAlgorithm> of(Csp csp, AlgId algId) {
    return of(csp).stream().filter(row -> row.algId() == algId).findFirst();
  }
}

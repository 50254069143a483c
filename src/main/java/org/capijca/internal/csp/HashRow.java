// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import org.capijca.CspAlgorithm;

/** The row of a hash of one CSP, or of a keyed algorithm enumerated among its hashes. */
public record HashRow(CspAlgorithm limits, HashAlgorithm algorithm) implements AlgorithmRow {

  @Override
  public String jcaName() {
    return algorithm.jcaName().orElse(algId().name());
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.CspAlgorithm;

/** One algorithm of one CSP. */
public sealed interface AlgorithmRow permits SessionKeyRow, KeyPairRow, HashRow {
  /** Returns the entry of PP_ENUMALGS_EX. */
  CspAlgorithm limits();

  default Csp csp() {
    return limits().csp();
  }

  /** Returns the name that the JCA has for the algorithm; that of the ALG_ID if it has none. */
  String jcaName();

  default AlgId algId() {
    return limits().algId();
  }
}

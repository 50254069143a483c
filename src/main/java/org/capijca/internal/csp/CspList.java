// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.capijca.AlgId;
import org.capijca.Csp;

/** Says in messages which CSPs have an algorithm. */
public final class CspList {
  private CspList() {}

  /** Returns the names of a context's CSPs. */
  public static String of(CspContext context) {
    return joined(context.csps());
  }

  /** Returns a clause about an algorithm that the CSPs of a context do not have. */
  public static String whoHas(CspContext context, AlgId algId) {
    return whoHas(
        of(context) + (context.csps().size() == 1 ? " does" : " do") + " not have it", algId);
  }

  /** Returns a sentence about an algorithm that a CSP, given as csp(...), does not have. */
  public static String absent(Csp csp, AlgId algId) {
    return whoHas(csp + " has no " + algId, algId);
  }

  /** Returns a sentence about a hash that the CSP of a key algorithm does not have. */
  public static String absentHash(Csp csp, AlgId keys, AlgId hash) {
    List<Csp> both =
        Arrays.stream(Csp.values()).filter(each -> has(each, keys) && hashes(each, hash)).toList();
    return csp
        + " has no hash function "
        + hash
        + (both.isEmpty()
            ? " for " + keys + ", and no other CSP has both"
            : "; CSPs with it and " + keys + ": " + joined(both));
  }

  private static String whoHas(String absent, AlgId algId) {
    List<Csp> others = Arrays.stream(Csp.values()).filter(csp -> has(csp, algId)).toList();
    return absent
        + (others.isEmpty()
            ? ", and no other Microsoft CSP"
            : "; these CSPs do: " + joined(others));
  }

  private static boolean has(Csp csp, AlgId algId) {
    return AlgorithmTable.row(csp, algId, AlgorithmRow.class).isPresent();
  }

  private static boolean hashes(Csp csp, AlgId hash) {
    return AlgorithmTable.row(csp, hash, HashRow.class)
        .filter(row -> row.algorithm().jcaName().isPresent())
        .isPresent();
  }

  private static String joined(List<Csp> csps) {
    return csps.stream().map(Csp::name).collect(Collectors.joining(", "));
  }
}

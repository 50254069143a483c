// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import java.util.Arrays;
import java.util.stream.Stream;
import org.capijca.Csp;
import org.capijca.internal.csp.AlgorithmRow;
import org.capijca.internal.csp.AlgorithmTable;

/** The rows of the table as arguments of tests. */
public final class Rows {
  private Rows() {}

  /** Returns the rows of one kind of all CSPs, CSP by CSP. */
  public static <R extends AlgorithmRow> Stream<R> of(Class<R> kind) {
    return Arrays.stream(Csp.values()).flatMap(csp -> of(csp, kind));
  }

  /** Returns the rows of one kind of a CSP. */
  public static <R extends AlgorithmRow> Stream<R> of(Csp csp, Class<R> kind) {
    return AlgorithmTable.rows(csp, kind).stream();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.generate;

import java.io.PrintWriter;
import org.capijca.spec.KeyGenProgress;

/** A dot for each number tested and a plus for each prime found, as openssl shows it. */
final class DottedProgress implements KeyGenProgress {
  private final PrintWriter out;
  private int primes;
  private long candidates;

  DottedProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void report(int primesFound, long candidatesTested, long candidatesExpected) {
    for (; candidates < candidatesTested; candidates++) {
      out.print('.');
    }
    for (; primes < primesFound; primes++) {
      out.print('+');
    }
    out.flush();
  }
}

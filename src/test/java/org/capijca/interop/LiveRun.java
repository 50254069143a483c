// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.capijca.Csp;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.laws.Rows;
import org.capijca.vectors.Comparison;
import org.capijca.vectors.WineDeviations;

/**
 * Shared settings of the random comparisons in a run.
 *
 * <p>{@code -Dcapi.oracle.seed=} repeats a run; {@code -Dcapi.differential.cases=} makes a long
 * one, with this total of cases divided among the {@linkplain LiveSubject subjects}, and prints its
 * figures.
 */
final class LiveRun {
  static final long SEED = Long.getLong("capi.oracle.seed", System.nanoTime() & 0xFFFFFFFFL);

  /** Cases of all subjects in a long run; 0 for the normal number of each. */
  static final int TOTAL = Integer.getInteger("capi.differential.cases", 0);

  /** The CSPs whose session keys the second implementation supports. */
  static final List<Csp> CSPS =
      List.of(
          Csp.MS_DEF_PROV,
          Csp.MS_STRONG_PROV,
          Csp.MS_ENHANCED_PROV,
          Csp.MS_ENH_RSA_AES_PROV,
          Csp.MS_DEF_RSA_SCHANNEL_PROV);

  private LiveRun() {}

  /** Fails if a difference is unexplained; prints the figures of a long run. */
  static void finish(LiveSubject subject, Comparison comparison) {
    if (TOTAL != 0) {
      System.out.println(
          subject + ": " + subject.cases() + " cases of seed " + SEED + ", " + comparison);
    }
    comparison.verify();
  }

  /** Returns what distinguishes a case in messages. */
  static String name(int number) {
    return "case " + number + " of seed " + SEED;
  }

  /**
   * Returns the random numbers of a case. The seed is mixed, because Randoms with consecutive seeds
   * start with similar numbers, so that all cases would use the same CSP.
   */
  static Random random(String test, int number) {
    return new Random(new SplittableRandom(SEED * 31 + test.hashCode() + number).nextLong());
  }

  /** Returns the ciphers of a CSP that the second implementation supports, too. */
  static Stream<SessionKeyRow> ciphers(Csp csp) {
    return Rows.of(csp, SessionKeyRow.class)
        .filter(row -> row.algorithm().isCipher())
        .filter(row -> !WineDeviations.isMissingInWine(row.csp(), row.algId()));
  }
}

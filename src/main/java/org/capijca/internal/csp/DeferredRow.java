// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.CspAlgorithm;

/**
 * A line of the table whose row is made when it is first requested, because the classes of its row
 * and its algorithm are not on the start-up path.
 */
final class DeferredRow {
  /** 0xFFFFFFFF as a DWORD: an enumerated maximum without a meaning. */
  private static final int UNBOUNDED = 0xFFFFFFFF;

  private final int sessionKeysBefore;
  private final AlgId algId;
  private final boolean pair;
  private final int defaultLength;
  private final int min;
  private final int max;
  private final int maxGenerated;
  private final int protocols;

  private DeferredRow(
      int sessionKeysBefore,
      AlgId algId,
      boolean pair,
      int defaultLength,
      int min,
      int max,
      int maxGenerated,
      int protocols) {
    this.sessionKeysBefore = sessionKeysBefore;
    this.algId = algId;
    this.pair = pair;
    this.defaultLength = defaultLength;
    this.min = min;
    this.max = max;
    this.maxGenerated = maxGenerated;
    this.protocols = protocols;
  }

  /**
   * A key pair.
   *
   * @param sessionKeysBefore the number of session keys that are enumerated before it
   */
  static DeferredRow pair(
      int sessionKeysBefore,
      AlgId algId,
      int defaultLength,
      int min,
      int max,
      int maxGenerated,
      int protocols) {
    return new DeferredRow(
        sessionKeysBefore, algId, true, defaultLength, min, max, maxGenerated, protocols);
  }

  /** A hash, whose length is that of the algorithm; 0 for those without a length. */
  static DeferredRow hash(int sessionKeysBefore, AlgId algId, int protocols) {
    return new DeferredRow(sessionKeysBefore, algId, false, 0, 0, 0, 0, protocols);
  }

  /** An ALG_ID of SChannel, enumerated among the hashes with lengths from 0 to 0xFFFFFFFF. */
  static DeferredRow unbounded(int sessionKeysBefore, AlgId algId) {
    return new DeferredRow(sessionKeysBefore, algId, false, 0, 0, UNBOUNDED, 0, 0);
  }

  /** Returns the number of session keys that are enumerated before this line. */
  int sessionKeysBefore() {
    return sessionKeysBefore;
  }

  /** Returns the row in a CSP. */
  AlgorithmRow make(Csp csp) {
    return pair ? keyPair(csp) : hash(csp);
  }

  private KeyPairRow keyPair(Csp csp) {
    KeyPairAlgorithm algorithm = KeyPairAlgorithm.of(algId);
    CspAlgorithm limits =
        new CspAlgorithm(
            csp,
            algId,
            defaultLength,
            min,
            max,
            algorithm.kind().step(),
            protocols,
            algorithm.shortName(),
            algorithm.longName());
    return new KeyPairRow(limits, algorithm, maxGenerated);
  }

  private HashRow hash(Csp csp) {
    HashAlgorithm algorithm = HashAlgorithm.of(algId);
    int length = max == UNBOUNDED ? 0 : algorithm.bits();
    CspAlgorithm limits =
        new CspAlgorithm(
            csp,
            algId,
            length,
            length,
            max == UNBOUNDED ? UNBOUNDED : length,
            0,
            protocols,
            algorithm.shortName(),
            algorithm.longName());
    return new HashRow(limits, algorithm);
  }
}

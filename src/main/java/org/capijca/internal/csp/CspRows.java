// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.ArrayList;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.CspAlgorithm;

/**
 * The rows of one CSP, which the table adds in the order of PP_ENUMALGS_EX.
 *
 * <p>Rows of session keys are made at once. Those of hashes and key pairs are made together when
 * the first of them is requested: session keys are on the start-up path of every program, and the
 * classes of the others are not.
 */
final class CspRows {
  private static final int BYTE_STEP = 8;

  private final Csp csp;
  private final SaltRule saltRule;
  private final EffectiveLengthRule rc2Rule;
  private final boolean setsAnyMode;
  private final List<SessionKeyRow> sessionKeys = new ArrayList<>();
  private final List<SessionKeyRow> agreedOnly = new ArrayList<>();
  private final List<DeferredRow> deferred = new ArrayList<>();

  /** All rows; null until those of hashes and key pairs have been made. */
  private volatile List<AlgorithmRow> all;

  /**
   * @param rc2Rule the effective length of RC2
   * @param setsAnyMode whether KP_MODE accepts modes that the CSP does not implement
   */
  CspRows(Csp csp, SaltRule saltRule, EffectiveLengthRule rc2Rule, boolean setsAnyMode) {
    this.csp = csp;
    this.saltRule = saltRule;
    this.rc2Rule = rc2Rule;
    this.setsAnyMode = setsAnyMode;
  }

  Csp csp() {
    return csp;
  }

  /** Returns all rows in the order in which they were added. */
  List<AlgorithmRow> rows() {
    List<AlgorithmRow> rows = all;
    return rows == null ? makeAll() : rows;
  }

  /** Returns all rows among which those of a kind are: for session keys, these alone. */
  List<? extends AlgorithmRow> rows(Class<? extends AlgorithmRow> kind) {
    return kind == SessionKeyRow.class ? sessionKeys : rows();
  }

  private synchronized List<AlgorithmRow> makeAll() {
    if (all != null) {
      return all;
    }
    List<AlgorithmRow> rows = new ArrayList<>(sessionKeys);
    for (int i = 0; i < deferred.size(); i++) {
      DeferredRow row = deferred.get(i);
      rows.add(row.sessionKeysBefore() + i, row.make(csp));
    }
    all = List.copyOf(rows);
    return all;
  }

  List<SessionKeyRow> agreedOnly() {
    return List.copyOf(agreedOnly);
  }

  /** Adds RC2, the only cipher with salt and an effective length. */
  CspRows rc2(int defaultLength, int min, int max, int protocols) {
    return session(
        SessionAlgorithm.RC2, defaultLength, min, max, protocols, BYTE_STEP, saltRule, rc2Rule);
  }

  /** Adds RC4, the only stream cipher, with salt. */
  CspRows rc4(int defaultLength, int min, int max, int protocols) {
    return session(
        SessionAlgorithm.RC4,
        defaultLength,
        min,
        max,
        protocols,
        BYTE_STEP,
        saltRule,
        EffectiveLengthRule.NONE);
  }

  /** Adds a session key of one length. */
  CspRows key(SessionAlgorithm algorithm, int length, int protocols) {
    return key(algorithm, length, length, length, protocols);
  }

  /**
   * Adds a session key without salt or effective length, of any whole number of bytes within the
   * limits.
   */
  CspRows key(SessionAlgorithm algorithm, int defaultLength, int min, int max, int protocols) {
    return session(
        algorithm,
        defaultLength,
        min,
        max,
        protocols,
        min == max ? 0 : BYTE_STEP,
        SaltRule.NO_SALT,
        EffectiveLengthRule.NONE);
  }

  /** Adds a session key that only key agreement yields; it is not generated or enumerated. */
  CspRows agreed(SessionAlgorithm algorithm, int length) {
    agreedOnly.add(
        row(algorithm, length, length, length, 0, 0, SaltRule.NO_SALT, EffectiveLengthRule.NONE));
    return this;
  }

  /** Adds a key pair that is generated within the enumerated limits. */
  CspRows pair(AlgId algId, int defaultLength, int min, int max, int protocols) {
    return pair(algId, defaultLength, min, max, max, protocols);
  }

  CspRows pair(AlgId algId, int defaultLength, int min, int max, int maxGenerated, int protocols) {
    return defer(
        DeferredRow.pair(
            sessionKeys.size(), algId, defaultLength, min, max, maxGenerated, protocols));
  }

  /** Adds hashes of a fixed length, or of length 0. */
  CspRows hashes(int protocols, AlgId... algIds) {
    for (AlgId algId : algIds) {
      defer(DeferredRow.hash(sessionKeys.size(), algId, protocols));
    }
    return this;
  }

  /** Adds the SChannel ALG_IDs that are enumerated with lengths from 0 to 0xFFFFFFFF. */
  CspRows unbounded(AlgId... algIds) {
    for (AlgId algId : algIds) {
      defer(DeferredRow.unbounded(sessionKeys.size(), algId));
    }
    return this;
  }

  private CspRows defer(DeferredRow row) {
    deferred.add(row);
    return this;
  }

  private CspRows session(
      SessionAlgorithm algorithm,
      int defaultLength,
      int min,
      int max,
      int protocols,
      int step,
      SaltRule salt,
      EffectiveLengthRule effectiveLength) {
    sessionKeys.add(
        row(algorithm, defaultLength, min, max, protocols, step, salt, effectiveLength));
    return this;
  }

  private SessionKeyRow row(
      SessionAlgorithm algorithm,
      int defaultLength,
      int min,
      int max,
      int protocols,
      int step,
      SaltRule salt,
      EffectiveLengthRule effectiveLength) {
    CspAlgorithm limits =
        new CspAlgorithm(
            csp,
            algorithm.algId(),
            defaultLength,
            min,
            max,
            step,
            protocols,
            algorithm.shortName(),
            algorithm.longName());
    return new SessionKeyRow(limits, algorithm, salt, effectiveLength, setsAnyMode);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.ArrayList;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.CspAlgorithm;

/** A builder of the rows of one CSP, in the order of PP_ENUMALGS_EX. */
final class CspRows {
  private static final int BYTE_STEP = 8;

  private final Csp csp;
  private final SaltRule saltRule;
  private final EffectiveLengthRule rc2Rule;
  private final boolean setsAnyMode;
  private final boolean whole;
  private final List<AlgorithmRow> rows = new ArrayList<>();
  private final List<SessionKeyRow> agreedOnly = new ArrayList<>();

  /**
   * @param rc2Rule the effective length of RC2
   * @param setsAnyMode whether KP_MODE accepts modes that the CSP does not implement
   * @param whole whether rows of hashes and key pairs are added too, or skipped
   */
  CspRows(
      Csp csp, SaltRule saltRule, EffectiveLengthRule rc2Rule, boolean setsAnyMode, boolean whole) {
    this.csp = csp;
    this.saltRule = saltRule;
    this.rc2Rule = rc2Rule;
    this.setsAnyMode = setsAnyMode;
    this.whole = whole;
  }

  Csp csp() {
    return csp;
  }

  List<AlgorithmRow> rows() {
    return List.copyOf(rows);
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
    CspAlgorithm limits =
        limits(
            algorithm.algId(),
            length,
            length,
            length,
            0,
            0,
            algorithm.shortName(),
            algorithm.longName());
    agreedOnly.add(
        new SessionKeyRow(
            limits, algorithm, SaltRule.NO_SALT, EffectiveLengthRule.NONE, setsAnyMode));
    return this;
  }

  /** Adds a key pair that is generated within the enumerated limits. */
  CspRows pair(AlgId algId, int defaultLength, int min, int max, int protocols) {
    return pair(algId, defaultLength, min, max, max, protocols);
  }

  CspRows pair(AlgId algId, int defaultLength, int min, int max, int maxGenerated, int protocols) {
    if (!whole) {
      return this;
    }
    KeyPairAlgorithm algorithm = KeyPairAlgorithm.of(algId);
    CspAlgorithm limits =
        limits(
            algId,
            defaultLength,
            min,
            max,
            algorithm.kind().step(),
            protocols,
            algorithm.shortName(),
            algorithm.longName());
    rows.add(new KeyPairRow(limits, algorithm, maxGenerated));
    return this;
  }

  /** Adds hashes of a fixed length, or of length 0. */
  CspRows hashes(int protocols, AlgId... algIds) {
    if (whole) {
      for (AlgId algId : algIds) {
        HashAlgorithm algorithm = HashAlgorithm.of(algId);
        hash(algorithm, algorithm.bits(), algorithm.bits(), protocols);
      }
    }
    return this;
  }

  /** Adds the SChannel ALG_IDs that are enumerated with lengths from 0 to 0xFFFFFFFF. */
  CspRows unbounded(AlgId... algIds) {
    if (whole) {
      for (AlgId algId : algIds) {
        hash(HashAlgorithm.of(algId), 0, 0xFFFFFFFF, 0);
      }
    }
    return this;
  }

  private void hash(HashAlgorithm algorithm, int min, int max, int protocols) {
    CspAlgorithm limits =
        limits(
            algorithm.algId(),
            min,
            min,
            max,
            0,
            protocols,
            algorithm.shortName(),
            algorithm.longName());
    rows.add(new HashRow(limits, algorithm));
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
    if (whole) {
      // Reuses the row of the session key table: each row is one object.
      rows.add(AlgorithmTable.row(csp, algorithm.algId(), SessionKeyRow.class).orElseThrow());
      return this;
    }
    CspAlgorithm limits =
        limits(
            algorithm.algId(),
            defaultLength,
            min,
            max,
            step,
            protocols,
            algorithm.shortName(),
            algorithm.longName());
    rows.add(new SessionKeyRow(limits, algorithm, salt, effectiveLength, setsAnyMode));
    return this;
  }

  private CspAlgorithm limits(
      AlgId algId,
      int defaultLength,
      int min,
      int max,
      int step,
      int protocols,
      String name,
      String longName) {
    return new CspAlgorithm(csp, algId, defaultLength, min, max, step, protocols, name, longName);
  }
}

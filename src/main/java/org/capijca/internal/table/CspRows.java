package org.capijca.internal.table;

import java.util.ArrayList;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.CspAlgorithm;

/** Writes down the rows of one CSP, in the order PP_ENUMALGS_EX lists them. */
final class CspRows {
  private static final int BYTE_STEP = 8;

  private final Csp csp;
  private final SaltRule saltRule;
  private final EffectiveLengthRule rc2Rule;
  private final List<AlgorithmRow> rows = new ArrayList<>();

  CspRows(Csp csp, SaltRule saltRule, EffectiveLengthRule rc2Rule) {
    this.csp = csp;
    this.saltRule = saltRule;
    this.rc2Rule = rc2Rule;
  }

  List<AlgorithmRow> rows() {
    return List.copyOf(rows);
  }

  /** RC2: the one cipher with salt and an effective length. */
  CspRows rc2(int defaultLength, int min, int max, int protocols) {
    return session(
        SessionAlgorithm.RC2, defaultLength, min, max, protocols, BYTE_STEP, saltRule, rc2Rule);
  }

  /** RC4: the one stream cipher, with salt. */
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

  /** A key of one length. */
  CspRows key(SessionAlgorithm algorithm, int length, int protocols) {
    return key(algorithm, length, length, length, protocols);
  }

  /** A key without salt or effective length, of any whole number of bytes within the limits. */
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

  /** A key pair that is generated within the limits that are enumerated. */
  CspRows pair(PairAlgorithm algorithm, int defaultLength, int min, int max, int protocols) {
    return pair(algorithm, defaultLength, min, max, max, protocols);
  }

  CspRows pair(
      PairAlgorithm algorithm,
      int defaultLength,
      int min,
      int max,
      int maxGenerated,
      int protocols) {
    CspAlgorithm limits =
        limits(
            algorithm.algId(),
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

  /** Hashes of fixed length, or of none. */
  CspRows hashes(int protocols, HashAlgorithm... algorithms) {
    for (HashAlgorithm algorithm : algorithms) {
      hash(algorithm, algorithm.bits(), algorithm.bits(), protocols);
    }
    return this;
  }

  /** The SChannel ids that are enumerated with lengths from 0 to 0xFFFFFFFF. */
  CspRows unbounded(HashAlgorithm... algorithms) {
    for (HashAlgorithm algorithm : algorithms) {
      hash(algorithm, 0, 0xFFFFFFFF, 0);
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
    rows.add(new SessionKeyRow(limits, algorithm, salt, effectiveLength));
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

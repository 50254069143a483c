// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

/**
 * What the random comparisons compare, with the number of cases in a normal run and the share of a
 * long one, in proportion to their speed.
 */
enum LiveSubject {
  SESSION_KEYS("session keys and their use", 12_000, 440),
  REFUSALS("calls that must fail", 12_000, 220),
  DERIVATIONS("derived keys", 6_000, 120),
  HASHES("hash values", 2_000, 60),
  MACS("CALG_MAC and CALG_HMAC values", 4_000, 70),
  SCHANNEL_KEYS("TLS 1.0 keys of the RSA SChannel CSP", 600, 10),
  SESSION_KEY_BLOBS("session key BLOBs", 4_000, 40),
  RSA_SIGNATURES("RSA signatures", 2_000, 30),
  RSA_ENCRYPTION("RSA ciphertexts and SIMPLEBLOBs", 960, 8),
  DSS_SIGNATURES("DSS signatures", 60, 2);

  private static final int THOUSAND = 1000;

  private final String description;
  private final int normalCases;
  private final int share;

  LiveSubject(String description, int normalCases, int share) {
    this.description = description;
    this.normalCases = normalCases;
    this.share = share;
  }

  /** Returns the number of cases in this run. */
  int cases() {
    return LiveRun.TOTAL == 0 ? normalCases : (int) ((long) LiveRun.TOTAL * share / THOUSAND);
  }

  /** Returns the share of a long run in thousandths. */
  int share() {
    return share;
  }

  @Override
  public String toString() {
    return description;
  }
}

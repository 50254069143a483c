// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import org.capijca.AlgId;
import org.capijca.Csp;

/**
 * Looks up the rows of keys that a CSP enumerates among its hashes because it only derives them.
 */
public final class SchannelKeys {
  private SchannelKeys() {}

  /** Returns the row of the MAC keys of an SChannel CSP. */
  public static SessionKeyRow macKey(Csp csp) {
    HashRow row = AlgorithmTable.row(csp, AlgId.CALG_SCHANNEL_MAC_KEY, HashRow.class).orElseThrow();
    return new SessionKeyRow(
        row.limits(),
        SessionAlgorithm.SCHANNEL_MAC,
        SaltRule.NO_SALT,
        EffectiveLengthRule.NONE,
        true);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import java.security.spec.InvalidKeySpecException;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.CapiDeriveKeySpec;

/**
 * Derives session keys of one algorithm (CryptDeriveKey). The plan of the last spec is kept,
 * because programs mostly derive many keys with the same parameters.
 */
public final class KeyDerivation {
  private final SessionKeyRow row;
  private volatile DerivationPlan last;

  /**
   * @param row the algorithm in the CSP of the provider instance; a spec may name another CSP
   */
  public KeyDerivation(SessionKeyRow row) {
    this.row = row;
  }

  /**
   * Derives the key that the spec describes.
   *
   * @throws InvalidKeySpecException if the CSP refuses the algorithm or the hash (NTE_BAD_ALGID),
   *     the length (ERROR_INVALID_PARAMETER), a flag (NTE_BAD_FLAGS) or a finished hash value
   *     (NTE_BAD_LEN)
   */
  public SessionKey derive(CapiDeriveKeySpec spec) throws InvalidKeySpecException {
    DerivationPlan plan = last;
    if (plan == null || !plan.fits(spec)) {
      plan = DerivationPlan.of(row, spec);
      last = plan;
    }
    return plan.derive(spec);
  }
}

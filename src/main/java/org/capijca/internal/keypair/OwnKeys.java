// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.security.InvalidKeyException;
import java.security.Key;
import org.capijca.CapiError;

/** Checks keys passed to an SPI: what {@link RsaKeys}, {@link DsaKeys}, {@link DhKeys} share. */
public final class OwnKeys {
  private OwnKeys() {}

  /**
   * The code of a refused key: ERROR_INVALID_PARAMETER where there is none, as for a handle of 0
   * (Wine test suite), else NTE_BAD_KEY.
   */
  public static CapiError code(Key key) {
    return key == null ? ERROR_INVALID_PARAMETER : NTE_BAD_KEY;
  }

  static <K extends KeyPairKey> K alive(K key) throws InvalidKeyException {
    if (key.isDestroyed()) {
      throw NTE_BAD_KEY_STATE.as(InvalidKeyException::new, "the key has been destroyed");
    }
    return key;
  }

  static InvalidKeyException refuse(Key key, String wanted) {
    return code(key)
        .as(
            InvalidKeyException::new,
            "a "
                + wanted
                + " key of this provider is needed (KeyFactory.translateKey makes one), not "
                + (key == null ? "null" : "a " + key.getClass().getName()));
  }
}

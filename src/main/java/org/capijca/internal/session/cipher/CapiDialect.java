// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.security.InvalidAlgorithmParameterException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Map;
import org.capijca.AlgId;
import org.capijca.CipherMode;
import org.capijca.internal.session.SessionKey;
import org.capijca.spec.CapiCipherParameterSpec;

/**
 * The semantics of a cipher requested by ALG_ID: mode, IV, salt and effective length are those of
 * the key unless the transformation or the parameters override them, as CryptSetKeyParam would.
 */
public final class CapiDialect implements CipherDialect {
  /** CFB without a width means 8 bits, the default of KP_MODE_BITS. */
  private static final Map<String, CipherMode> MODES =
      Map.of(
          "CBC", CipherMode.CRYPT_MODE_CBC,
          "ECB", CipherMode.CRYPT_MODE_ECB,
          "CFB", CipherMode.CRYPT_MODE_CFB,
          "CFB8", CipherMode.CRYPT_MODE_CFB);

  private final AlgId algId;

  public CapiDialect(AlgId algId) {
    this.algId = algId;
  }

  @Override
  public Map<String, CipherMode> modes() {
    return MODES;
  }

  @Override
  public boolean accepts(SessionKey key) {
    return key.getAlgId() == algId;
  }

  @Override
  public void prepare(
      KeyStateChange key,
      boolean encrypt,
      CipherMode mode,
      AlgorithmParameterSpec params,
      SecureRandom random)
      throws InvalidAlgorithmParameterException {
    requireOneMode(mode, params);
    if (mode != null) {
      key.change(changed -> changed.withMode(mode));
    }
    if (params != null) {
      CipherParameterOverrides.apply(key, params);
    }
  }

  private void requireOneMode(CipherMode named, AlgorithmParameterSpec params)
      throws InvalidAlgorithmParameterException {
    if (named != null && params instanceof CapiCipherParameterSpec capi) {
      CipherMode given = capi.getMode().orElse(named);
      if (given != named) {
        throw ERROR_INVALID_PARAMETER.as(
            InvalidAlgorithmParameterException::new,
            "the transformation says " + named + ", the parameters say " + given);
      }
    }
  }

  @Override
  public String toString() {
    return algId.name();
  }
}

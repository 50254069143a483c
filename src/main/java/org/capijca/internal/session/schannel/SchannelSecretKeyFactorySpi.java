// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.schannel;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.security.InvalidKeyException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactorySpi;
import org.capijca.AlgId;
import org.capijca.spec.CapiSchannelKeySpec;

/** The SecretKeyFactory that derives one kind of key of an SSL 3.0 or TLS 1.0 connection. */
public final class SchannelSecretKeyFactorySpi extends SecretKeyFactorySpi {
  private final AlgId algId;
  private final Derivation derivation;

  /** Derives the key that a spec describes. */
  public interface Derivation {
    SecretKey derive(CapiSchannelKeySpec spec) throws InvalidKeySpecException;
  }

  public SchannelSecretKeyFactorySpi(AlgId algId, Derivation derivation) {
    this.algId = algId;
    this.derivation = derivation;
  }

  @Override
  protected SecretKey engineGenerateSecret(KeySpec spec) throws InvalidKeySpecException {
    if (!(spec instanceof CapiSchannelKeySpec schannel)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidKeySpecException::new,
          algId
              + " takes a CapiSchannelKeySpec, not "
              + (spec == null ? "null" : "a " + spec.getClass().getName()));
    }
    return derivation.derive(schannel);
  }

  @Override
  protected KeySpec engineGetKeySpec(SecretKey key, Class<?> keySpec)
      throws InvalidKeySpecException {
    throw ERROR_INVALID_PARAMETER.as(
        InvalidKeySpecException::new, "a derived key cannot be converted back to its spec");
  }

  @Override
  protected SecretKey engineTranslateKey(SecretKey key) throws InvalidKeyException {
    throw ERROR_INVALID_PARAMETER.as(
        InvalidKeyException::new, algId + " keys are derived and cannot be translated");
  }
}

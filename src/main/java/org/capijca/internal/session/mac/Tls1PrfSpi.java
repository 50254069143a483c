// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.mac;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_KEY;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.MacSpi;
import org.capijca.internal.csp.SecretProtocol;
import org.capijca.internal.primitive.digest.Tls1Prf;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyAccess;
import org.capijca.spec.CapiTls1PrfParameterSpec;

/**
 * The Mac for CALG_TLS1PRF: the pseudo-random function of TLS 1.0 over a master secret; the data is
 * its seed.
 */
public final class Tls1PrfSpi extends MacSpi {
  private static final SessionKeyAccess KEYS = SessionKeyAccess.of(MethodHandles.lookup());

  private final ByteArrayOutputStream seed = new ByteArrayOutputStream();
  private SessionKey key;
  private CapiTls1PrfParameterSpec parameters;

  @Override
  protected void engineInit(Key newKey, AlgorithmParameterSpec params)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    SessionKey sessionKey = SessionKey.requireForHash(newKey);
    if (sessionKey.row().algorithm().protocol() != SecretProtocol.TLS1) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new,
          "CALG_TLS1PRF needs a secret of TLS 1.0, not a " + sessionKey.getAlgId() + " key");
    }
    if (!(params instanceof CapiTls1PrfParameterSpec prf)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          "CALG_TLS1PRF takes a CapiTls1PrfParameterSpec, not "
              + (params == null ? "null" : "a " + params.getClass().getName()));
    }
    key = sessionKey;
    parameters = prf;
    seed.reset();
  }

  @Override
  protected int engineGetMacLength() {
    return parameters == null ? 0 : parameters.getLength();
  }

  @Override
  protected void engineUpdate(byte input) {
    seed.write(input);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    seed.write(input, offset, length);
  }

  @Override
  protected byte[] engineDoFinal() {
    byte[] secret = KEYS.keyValue(key, "MAC");
    try {
      return Tls1Prf.of(secret, parameters.getLabel(), parameters.getLength(), seed.toByteArray());
    } finally {
      Arrays.fill(secret, (byte) 0);
      seed.reset();
    }
  }

  @Override
  protected void engineReset() {
    seed.reset();
  }
}

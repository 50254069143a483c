// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidParameterException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.SecretKey;
import org.capijca.DwFlags;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.CspList;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** The KeyGenerator for session keys (CryptGenKey), for the algorithm of one table row. */
public final class CapiKeyGeneratorSpi extends KeyGeneratorSpi {
  private final SessionKeyRow ownRow;
  private final int defaultFlags;

  private KeyTemplate template;
  private RandomBytes random;

  /**
   * @param row the algorithm in the CSP of the provider instance
   * @param defaultFlags dwFlags of a key for which no parameters are given
   */
  public CapiKeyGeneratorSpi(SessionKeyRow row, int defaultFlags) {
    this.ownRow = row;
    this.defaultFlags = defaultFlags;
  }

  @Override
  protected void engineInit(SecureRandom secureRandom) {
    initDefault(DwFlags.fromBits(defaultFlags), secureRandom);
  }

  @Override
  protected void engineInit(int keySize, SecureRandom secureRandom) {
    if (!DwFlags.holds(keySize)) {
      throw ownRow.badLength(keySize, InvalidParameterException::new);
    }
    initDefault(DwFlags.fromBits(defaultFlags).withKeyLength(keySize), secureRandom);
  }

  private void initDefault(DwFlags dwFlags, SecureRandom secureRandom) {
    if (!prepare(ownRow, dwFlags, secureRandom)) {
      throw KeyTemplate.refusal(ownRow, dwFlags, InvalidParameterException::new);
    }
  }

  @Override
  protected void engineInit(AlgorithmParameterSpec params, SecureRandom secureRandom)
      throws InvalidAlgorithmParameterException {
    if (!(params instanceof CapiKeyGenParameterSpec spec)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          ownRow.algId()
              + " takes a CapiKeyGenParameterSpec, not "
              + (params == null ? "null" : "a " + params.getClass().getName()));
    }
    if (spec.getContainer().isPresent()) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          "a container is given, but containers hold key pairs: generate the "
              + ownRow.algId()
              + " key without it, and keep it wrapped (Cipher \"SIMPLEBLOB\") under the exchange"
              + " key of the container");
    }
    SessionKeyRow specRow = ownRow;
    if (spec.getCsp().isPresent()) {
      specRow =
          AlgorithmTable.row(spec.getCsp().get(), ownRow.algId(), SessionKeyRow.class)
              .orElseThrow(() ->
                  NTE_BAD_ALGID.as(
                      InvalidAlgorithmParameterException::new,
                      CspList.absent(spec.getCsp().get(), ownRow.algId())));
    }
    DwFlags dwFlags = DwFlags.fromBits(spec.getDwFlags());
    if (!prepare(specRow, dwFlags, secureRandom)) {
      throw KeyTemplate.refusal(specRow, dwFlags, InvalidAlgorithmParameterException::new);
    }
  }

  /**
   * Prepares for keys with these dwFlags; returns false, and changes nothing, if they are refused.
   * Without a constructor of exceptions as an argument, which would be a lambda on the start-up
   * path.
   */
  private boolean prepare(SessionKeyRow row, DwFlags dwFlags, SecureRandom secureRandom) {
    if (!KeyTemplate.accepts(row, dwFlags)) {
      return false;
    }
    template = KeyTemplate.requested(row, dwFlags);
    random = RandomBytes.from(secureRandom);
    return true;
  }

  @Override
  protected SecretKey engineGenerateKey() {
    if (template == null) {
      engineInit(null);
    }
    return template.generate(random);
  }
}

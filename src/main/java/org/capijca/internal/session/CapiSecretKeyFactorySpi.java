// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.lang.invoke.MethodHandles;
import java.security.InvalidKeyException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactorySpi;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PlaintextKeyBlob;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;

/**
 * The SecretKeyFactory for session keys: imports and exports PLAINTEXTKEYBLOBs (CryptImportKey,
 * CryptExportKey), derives keys (CryptDeriveKey), and converts from and to the JDK's SecretKeySpec.
 */
public final class CapiSecretKeyFactorySpi extends SecretKeyFactorySpi {
  private static final SessionKeyAccess KEYS = SessionKeyAccess.of(MethodHandles.lookup());

  private final SessionKeyRow row;
  private final Set<ImportFlag> defaultFlags;
  private final KeyDerivation derivation;

  /**
   * @param row the algorithm in the CSP of the provider instance
   * @param defaultFlags dwFlags of CryptGenKey; an imported key without flags gets those of them
   *     that CryptImportKey has too
   */
  public CapiSecretKeyFactorySpi(SessionKeyRow row, int defaultFlags) {
    this.row = row;
    this.defaultFlags =
        ImportFlag.fromBits(defaultFlags & ImportFlag.toBits(SessionKeyImport.FLAGS));
    this.derivation = new KeyDerivation(row);
  }

  @Override
  protected SecretKey engineGenerateSecret(KeySpec spec) throws InvalidKeySpecException {
    if (spec instanceof CapiKeyBlobSpec capiKeyBlobSpec) {
      return fromBlob(capiKeyBlobSpec);
    }
    if (spec instanceof CapiDeriveKeySpec capiDeriveKeySpec) {
      return derivation.derive(capiDeriveKeySpec);
    }
    if (spec instanceof SecretKeySpec secretKeySpec) {
      return fromBytes(secretKeySpec, InvalidKeySpecException::new);
    }
    throw ERROR_INVALID_PARAMETER.as(
        InvalidKeySpecException::new,
        row.algId()
            + " takes a CapiKeyBlobSpec, CapiDeriveKeySpec or SecretKeySpec, not "
            + (spec == null ? "null" : "a " + spec.getClass().getName()));
  }

  private SessionKey fromBlob(CapiKeyBlobSpec spec) throws InvalidKeySpecException {
    byte[] bytes = spec.getEncoded();
    try {
      PlaintextKeyBlob blob = PlaintextKeyBlob.read(bytes);
      try {
        requireAlgId(blob.algId(), InvalidKeySpecException::new);
        return SessionKeyImport.plain(
            row, blob.key(), spec.getFlags(), InvalidKeySpecException::new);
      } finally {
        blob.wipe();
      }
    } catch (BlobException e) {
      throw e.as(InvalidKeySpecException::new);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Returns the key whose value is the encoding of the given key, without salt. */
  private <T extends Exception> SessionKey fromBytes(SecretKey key, Function<String, T> refusal)
      throws T {
    byte[] encoded = key.getEncoded();
    if (encoded == null || !row.algorithm().isCalled(key.getAlgorithm())) {
      throw NTE_BAD_KEY.as(
          refusal,
          "a "
              + key.getAlgorithm()
              + " key of "
              + key.getClass().getName()
              + (encoded == null ? ", which has no encoding," : "")
              + " is not a "
              + row.algId()
              + " key");
    }
    try {
      return SessionKeyImport.plain(row, row.algorithm().storedKey(encoded), defaultFlags, refusal);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  protected KeySpec engineGetKeySpec(SecretKey key, Class<?> keySpec)
      throws InvalidKeySpecException {
    SessionKey sessionKey = own(key, InvalidKeySpecException::new);
    if (keySpec == null
        || (!keySpec.isAssignableFrom(CapiKeyBlobSpec.class) && keySpec != SecretKeySpec.class)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidKeySpecException::new,
          row.algId() + " keys are given as CapiKeyBlobSpec or SecretKeySpec, not " + keySpec);
    }
    return keySpec == SecretKeySpec.class ? toBytes(sessionKey) : toBlob(sessionKey);
  }

  private static SecretKeySpec toBytes(SessionKey key) throws InvalidKeySpecException {
    byte[] encoded = key.getEncoded();
    if (encoded == null) {
      throw NTE_BAD_KEY_STATE.as(
          InvalidKeySpecException::new, "the " + key.getAlgId() + " key is not exportable");
    }
    try {
      return new SecretKeySpec(encoded, key.getAlgorithm());
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  private static CapiKeyBlobSpec toBlob(SessionKey key) throws InvalidKeySpecException {
    byte[] keyValue = KEYS.exportedValue(key, InvalidKeySpecException::new);
    byte[] blob = PlaintextKeyBlob.write(key.getAlgId(), keyValue);
    try {
      return new CapiKeyBlobSpec(blob);
    } finally {
      Arrays.fill(keyValue, (byte) 0);
      Arrays.fill(blob, (byte) 0);
    }
  }

  @Override
  protected SecretKey engineTranslateKey(SecretKey key) throws InvalidKeyException {
    return own(key, InvalidKeyException::new);
  }

  /** Returns the key itself if it belongs to this provider, else a key made from its encoding. */
  private <T extends Exception> SessionKey own(SecretKey key, Function<String, T> refusal)
      throws T {
    if (key == null) {
      throw ERROR_INVALID_PARAMETER.as(refusal, "the key is null");
    }
    if (!(key instanceof SessionKey sessionKey)) {
      return fromBytes(key, refusal);
    }
    requireAlgId(sessionKey.getAlgId(), refusal);
    return sessionKey;
  }

  private <T extends Exception> void requireAlgId(AlgId algId, Function<String, T> refusal)
      throws T {
    if (algId != row.algId()) {
      throw NTE_BAD_ALGID.as(
          refusal, "a " + algId + " key was given where a " + row.algId() + " key is needed");
    }
  }
}

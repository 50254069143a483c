// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_ALGID;
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
import javax.crypto.spec.DESKeySpec;
import javax.crypto.spec.DESedeKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PlaintextKeyBlob;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiImportKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;

/**
 * The SecretKeyFactory for session keys: imports and exports PLAINTEXTKEYBLOBs (CryptImportKey,
 * CryptExportKey), derives keys (CryptDeriveKey), and converts from and to the specs of the JDK.
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
    if (spec instanceof CapiDeriveKeySpec given) {
      return derivation.derive(given);
    }
    if (spec instanceof CapiImportKeySpec chosen) {
      return imported(chosen.getKeySpec(), chosen.getFlags());
    }
    return imported(spec, spec instanceof CapiKeyBlobSpec blob ? blob.getFlags() : defaultFlags);
  }

  private SessionKey imported(KeySpec spec, Set<ImportFlag> flags) throws InvalidKeySpecException {
    if (spec instanceof CapiKeyBlobSpec blob) {
      return fromBlob(blob, flags);
    }
    if (RawKeyImport.isRaw(spec)) {
      return RawKeyImport.ofSpec(row, spec, flags, InvalidKeySpecException::new);
    }
    throw ERROR_INVALID_PARAMETER.as(
        InvalidKeySpecException::new,
        row.algId()
            + " takes a CapiKeyBlobSpec (PLAINTEXTKEYBLOB), CapiDeriveKeySpec (password or hash),"
            + " SecretKeySpec, DESKeySpec or DESedeKeySpec (bytes), or a CapiImportKeySpec with one of"
            + " them, not "
            + (spec == null ? "null" : "a " + spec.getClass().getName()));
  }

  private SessionKey fromBlob(CapiKeyBlobSpec spec, Set<ImportFlag> flags)
      throws InvalidKeySpecException {
    byte[] bytes = spec.getEncoded();
    try {
      PlaintextKeyBlob blob = PlaintextKeyBlob.read(bytes);
      try {
        requireAlgId(blob.algId(), InvalidKeySpecException::new);
        return SessionKeyImport.plain(row, blob.key(), flags, InvalidKeySpecException::new);
      } finally {
        blob.wipe();
      }
    } catch (BlobException e) {
      throw e.as(InvalidKeySpecException::new);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** A key of another provider is exportable for this purpose, since its holder can read it. */
  @Override
  protected KeySpec engineGetKeySpec(SecretKey key, Class<?> keySpec)
      throws InvalidKeySpecException {
    SessionKey sessionKey =
        own(key, Set.of(ImportFlag.CRYPT_EXPORTABLE), InvalidKeySpecException::new);
    try {
      return keySpec != null && keySpec.isAssignableFrom(CapiKeyBlobSpec.class)
          ? toBlob(sessionKey)
          : toRawSpec(sessionKey, keySpec);
    } finally {
      if (sessionKey != key) {
        sessionKey.destroy();
      }
    }
  }

  private KeySpec toRawSpec(SessionKey key, Class<?> type) throws InvalidKeySpecException {
    boolean isDes = type == DESKeySpec.class && row.algorithm().isCalled("DES");
    boolean isTripleDes = type == DESedeKeySpec.class && row.algorithm().isCalled("DESede");
    if (type != SecretKeySpec.class && !isDes && !isTripleDes) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidKeySpecException::new,
          row.algId()
              + " keys are given as CapiKeyBlobSpec, SecretKeySpec or, for DES and 3DES,"
              + " DESKeySpec or DESedeKeySpec, not "
              + type);
    }
    byte[] encoded = key.getEncoded();
    if (encoded == null) {
      throw NTE_BAD_KEY_STATE.as(
          InvalidKeySpecException::new,
          "the " + key.getAlgId() + " key is not exportable" + RefusedKey.MAKE_EXPORTABLE);
    }
    try {
      if (type == SecretKeySpec.class) {
        return new SecretKeySpec(encoded, key.getAlgorithm());
      }
      return isDes ? new DESKeySpec(encoded) : new DESedeKeySpec(encoded);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
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
    return own(key, defaultFlags, InvalidKeyException::new);
  }

  /** Returns the key itself if it belongs to this provider, else a key made from its encoding. */
  private <T extends Exception> SessionKey own(
      SecretKey key, Set<ImportFlag> flags, Function<String, T> refusal) throws T {
    if (key == null) {
      throw ERROR_INVALID_PARAMETER.as(refusal, "the key is null");
    }
    if (!(key instanceof SessionKey sessionKey)) {
      return RawKeyImport.ofKey(row, key, flags, refusal);
    }
    requireAlgId(sessionKey.getAlgId(), refusal);
    return sessionKey;
  }

  private <T extends Exception> void requireAlgId(AlgId algId, Function<String, T> refusal)
      throws T {
    if (algId != row.algId()) {
      throw NTE_BAD_ALGID.as(
          refusal,
          "a "
              + algId
              + " key was given where a "
              + row.algId()
              + " key is needed; use SecretKeyFactory "
              + algId);
    }
  }
}

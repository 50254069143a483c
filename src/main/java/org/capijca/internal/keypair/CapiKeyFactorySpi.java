// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_KEY;

import java.lang.invoke.MethodHandles;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactorySpi;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.KeyFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.ImportedKeyFlags;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.keyfile.KeyFileFormat;
import org.capijca.internal.keyfile.KeyFileFormats;
import org.capijca.internal.keyfile.KeyFileFormats.Carried;

/**
 * CryptImportKey and CryptExportKey for key pairs, and the way between this provider's keys and
 * those of the JDK.
 *
 * <p>The ALG_ID inside a BLOB decides what the key is, as on Windows; specs of the JDK have none
 * and get that of the factory. A spec without dwFlags gets the default ones of the provider.
 */
public final class CapiKeyFactorySpi extends KeyFactorySpi {
  private static final PrivateKeyAccess KEYS = PrivateKeyAccess.of(MethodHandles.lookup());

  private final KeyPairRow row;
  private final KeyPairFamily<?, ?> family;
  private final CspContext context;

  /**
   * @param row what keys without an ALG_ID of their own become
   * @param context the CSP and its user
   */
  public CapiKeyFactorySpi(KeyPairRow row, CspContext context) {
    this.row = row;
    this.family = KeyPairFamilies.of(row.algorithm().kind());
    this.context = context;
  }

  @Override
  protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
    Optional<Carried<?>> carried = KeyFileFormats.in(spec);
    try {
      if (carried.isPresent()) {
        PublicBlob blob = carried.get().readPublic();
        return publicKey(rowOf(carried.get(), blob.algId()), blob.body());
      }
      return publicKey(row, family.publicData(spec));
    } catch (BlobException e) {
      throw e.as(InvalidKeySpecException::new);
    }
  }

  private static PublicKey publicKey(KeyPairRow row, PublicKeyData body)
      throws InvalidKeySpecException {
    return KeyPairImport.publicKey(row, body, InvalidKeySpecException::new);
  }

  @Override
  protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
    Optional<Carried<?>> carried = KeyFileFormats.in(spec);
    try {
      return carried.isPresent()
          ? imported(carried.get())
          : privateKey(row, context.importFlags(), family.privateData(spec));
    } catch (BlobException e) {
      throw e.as(InvalidKeySpecException::new);
    }
  }

  private PrivateKey imported(Carried<?> carried) throws InvalidKeySpecException, BlobException {
    PrivateBlob blob = carried.readPrivate();
    KeyPairRow rowOfBlob;
    try {
      rowOfBlob = rowOf(carried, blob.algId());
    } catch (InvalidKeySpecException e) {
      blob.body().wipe();
      throw e;
    }
    return privateKey(rowOfBlob, ImportedKeyFlags.of(carried.flags()), blob.body());
  }

  private PrivateKey privateKey(KeyPairRow keyRow, Set<KeyFlag> flags, PrivateKeyData body)
      throws InvalidKeySpecException {
    return KeyPairImport.privateKey(
        keyRow, flags, body, context.consent(), InvalidKeySpecException::new);
  }

  /** The row of what a key says it is, or this factory's where it names the kind only. */
  private KeyPairRow rowOf(Carried<?> carried, AlgId algId) throws InvalidKeySpecException {
    KeyPairRow found = rowOf(algId);
    return carried.format().namesAlgId() ? found : row;
  }

  /** The row of a BLOB's ALG_ID, which must be a key of this factory's kind. */
  private KeyPairRow rowOf(AlgId algId) throws InvalidKeySpecException {
    return context
        .row(algId, KeyPairRow.class)
        .filter(found -> found.algorithm().kind() == row.algorithm().kind())
        .orElseThrow(() ->
            NTE_BAD_ALGID.as(
                InvalidKeySpecException::new,
                "a BLOB of " + algId + " is not for the factory of " + row.algId()));
  }

  @Override
  protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> type)
      throws InvalidKeySpecException {
    if (type == null) {
      throw ERROR_INVALID_PARAMETER.as(InvalidKeySpecException::new, "the class of spec is null");
    }
    if (key instanceof KeyPairPublicKey<?> publicKey) {
      return publicSpec(publicKey, type);
    }
    if (key instanceof KeyPairPrivateKey<?> privateKey) {
      return privateSpec(privateKey, type);
    }
    throw RefusedKey.code(key)
        .as(
            InvalidKeySpecException::new,
            "not a key of this provider; translateKey makes one of "
                + (key == null ? "null" : key.getClass().getName()));
  }

  private static <T extends KeySpec> T publicSpec(KeyPairPublicKey<?> key, Class<T> type)
      throws InvalidKeySpecException {
    Optional<KeyFileFormat<?>> format = KeyFileFormats.of(type);
    if (format.isPresent()) {
      try {
        return type.cast(format.get().write(key.getAlgId(), key.body()));
      } catch (BlobException e) {
        throw e.as(InvalidKeySpecException::new);
      }
    }
    if (type.isAssignableFrom(X509EncodedKeySpec.class)) {
      return type.cast(new X509EncodedKeySpec(key.getEncoded()));
    }
    return KeyPairFamilies.of(key.kind()).publicSpec(key.body(), type);
  }

  private static <T extends KeySpec> T privateSpec(KeyPairPrivateKey<?> key, Class<T> type)
      throws InvalidKeySpecException {
    PrivateKeyData body = KEYS.numbers(key, KeyUse.EXPORT, InvalidKeySpecException::new);
    try {
      Optional<KeyFileFormat<?>> format = KeyFileFormats.of(type);
      if (format.isPresent()) {
        return type.cast(format.get().write(key.getAlgId(), body));
      }
      KeyPairFamily<?, ?> familyOfKey = KeyPairFamilies.of(key.kind());
      return type.isAssignableFrom(PKCS8EncodedKeySpec.class)
          ? type.cast(encodedSpec(familyOfKey.privateEncoding(body)))
          : familyOfKey.privateSpec(body, type);
    } catch (BlobException e) {
      throw e.as(InvalidKeySpecException::new);
    } finally {
      body.wipe();
    }
  }

  private static PKCS8EncodedKeySpec encodedSpec(byte[] encoded) {
    try {
      return new PKCS8EncodedKeySpec(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  /** This provider's form of any RSA, DSA or Diffie-Hellman key that has an encoding. */
  @Override
  protected Key engineTranslateKey(Key key) throws InvalidKeyException {
    if (key instanceof KeyPairPublicKey<?> own) {
      requireKind(own.attributes().row());
      return own;
    }
    if (key instanceof KeyPairPrivateKey<?> own) {
      requireKind(own.attributes().row());
      return own;
    }
    byte[] encoded = key == null ? null : key.getEncoded();
    if (encoded == null) {
      throw RefusedKey.code(key)
          .as(InvalidKeyException::new, "the key is null or has no encoding to translate");
    }
    try {
      return key instanceof PrivateKey
          ? engineGeneratePrivate(new PKCS8EncodedKeySpec(encoded))
          : engineGeneratePublic(new X509EncodedKeySpec(encoded));
    } catch (InvalidKeySpecException e) {
      throw NTE_BAD_KEY.as(InvalidKeyException::new, "the key cannot be one of " + row.algId(), e);
    } finally {
      if (key instanceof PrivateKey) {
        Arrays.fill(encoded, (byte) 0);
      }
    }
  }

  private void requireKind(KeyPairRow rowOfKey) throws InvalidKeyException {
    if (rowOfKey.algorithm().kind() != row.algorithm().kind()) {
      throw NTE_BAD_ALGID.as(
          InvalidKeyException::new,
          "a " + rowOfKey.algId() + " key is not for the factory of " + row.algId());
    }
  }
}

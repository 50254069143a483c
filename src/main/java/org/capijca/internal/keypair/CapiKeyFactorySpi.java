// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_ALGID;

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
import org.capijca.ImportFlag;
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
import org.capijca.spec.CapiImportKeySpec;

/**
 * Imports and exports key pairs (CryptImportKey, CryptExportKey), and converts between keys of this
 * provider and of the JDK.
 *
 * <p>A BLOB determines the algorithm by its ALG_ID, as on Windows; specs of the JDK have none and
 * get the ALG_ID of the factory. A spec without dwFlags gets the default flags of the provider.
 */
public final class CapiKeyFactorySpi extends KeyFactorySpi {
  private static final PrivateKeyAccess KEYS = PrivateKeyAccess.of(MethodHandles.lookup());

  private final KeyPairRow row;
  private final KeyPairFamily<?, ?> family;
  private final CspContext context;

  /**
   * @param row the row of keys without an ALG_ID
   * @param context the CSP and its callback for user consent
   */
  public CapiKeyFactorySpi(KeyPairRow row, CspContext context) {
    this.row = row;
    this.family = KeyPairFamilies.of(row.algorithm().kind());
    this.context = context;
  }

  /** A key to be imported: a spec and, if the caller specified them, the flags of the key. */
  private record Import(KeySpec spec, Optional<Set<ImportFlag>> flags) {
    static Import of(KeySpec spec) {
      return spec instanceof CapiImportKeySpec chosen
          ? new Import(chosen.getKeySpec(), Optional.of(chosen.getFlags()))
          : new Import(spec, Optional.empty());
    }
  }

  /** Imports a public key; a spec of a private key yields its public key. */
  @Override
  protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
    KeySpec key = Import.of(spec).spec();
    Optional<Carried<?>> carried = KeyFileFormats.in(key);
    try {
      if (carried.isPresent()) {
        return carried.get().isPrivateOnly() ? publicHalf(carried.get()) : publicKey(carried.get());
      }
      return family.isPrivate(key)
          ? publicHalf(row, family.privateData(key))
          : publicKey(row, family.publicData(key));
    } catch (BlobException e) {
      throw e.as(InvalidKeySpecException::new);
    }
  }

  private PublicKey publicKey(Carried<?> carried) throws InvalidKeySpecException, BlobException {
    PublicBlob blob = carried.readPublic();
    return publicKey(rowOf(carried, blob.algId()), blob.body());
  }

  private PublicKey publicHalf(Carried<?> carried) throws InvalidKeySpecException, BlobException {
    PrivateBlob blob = carried.readPrivate();
    return publicHalf(rowOrWiped(carried, blob), blob.body());
  }

  private static PublicKey publicHalf(KeyPairRow row, PrivateKeyData body)
      throws InvalidKeySpecException {
    try {
      KeyPairImport.check(row, body, InvalidKeySpecException::new);
      return publicKey(row, body.publicBody());
    } finally {
      body.wipe();
    }
  }

  private static PublicKey publicKey(KeyPairRow row, PublicKeyData body)
      throws InvalidKeySpecException {
    return KeyPairImport.publicKey(row, body, InvalidKeySpecException::new);
  }

  @Override
  protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
    Import wanted = Import.of(spec);
    Optional<Carried<?>> carried = KeyFileFormats.in(wanted.spec());
    Optional<Set<KeyFlag>> flags = wanted.flags().map(ImportedKeyFlags::of);
    try {
      return carried.isPresent()
          ? imported(
              carried.get(), flags.orElseGet(() -> ImportedKeyFlags.of(carried.get().flags())))
          : privateKey(
              row, flags.orElseGet(context::importFlags), family.privateData(wanted.spec()));
    } catch (BlobException e) {
      throw e.as(InvalidKeySpecException::new);
    }
  }

  private PrivateKey imported(Carried<?> carried, Set<KeyFlag> flags)
      throws InvalidKeySpecException, BlobException {
    PrivateBlob blob = carried.readPrivate();
    return privateKey(rowOrWiped(carried, blob), flags, blob.body());
  }

  /** Returns the row like {@link #rowOf(Carried, AlgId)}; wipes the key if there is no row. */
  private KeyPairRow rowOrWiped(Carried<?> carried, PrivateBlob blob)
      throws InvalidKeySpecException {
    try {
      return rowOf(carried, blob.algId());
    } catch (InvalidKeySpecException e) {
      blob.body().wipe();
      throw e;
    }
  }

  private PrivateKey privateKey(KeyPairRow keyRow, Set<KeyFlag> flags, PrivateKeyData body)
      throws InvalidKeySpecException {
    return KeyPairImport.privateKey(
        keyRow, flags, body, context.consent(), InvalidKeySpecException::new);
  }

  /** Returns the row of the key's ALG_ID, or of this factory if the key has only a type. */
  private KeyPairRow rowOf(Carried<?> carried, AlgId algId) throws InvalidKeySpecException {
    KeyPairRow found = rowOf(algId);
    return carried.format().namesAlgId() ? found : row;
  }

  /** Returns the row of a BLOB's ALG_ID, which must be a key of the factory's type. */
  private KeyPairRow rowOf(AlgId algId) throws InvalidKeySpecException {
    return context
        .row(algId, KeyPairRow.class)
        .filter(found -> found.algorithm().kind() == row.algorithm().kind())
        .orElseThrow(() ->
            NTE_BAD_ALGID.as(
                InvalidKeySpecException::new,
                "a BLOB of "
                    + algId
                    + " is not for the factory of "
                    + row.algId()
                    + "; use KeyFactory "
                    + algId));
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
    return key instanceof KeyPairPrivateKey<?> privateKey
        ? privateSpec(privateKey, type)
        : foreignSpec(key, type);
  }

  /** Returns the spec of a key of another provider, whose owner can read it anyway. */
  private <T extends KeySpec> T foreignSpec(Key key, Class<T> type) throws InvalidKeySpecException {
    try {
      if (key instanceof PublicKey publicKey) {
        return publicSpec(ForeignKeys.publicKey(row, publicKey), type);
      }
      KeyPairPrivateKey<?> copy = ForeignKeys.exportable(row, requirePrivate(key));
      try {
        return privateSpec(copy, type);
      } finally {
        copy.destroy();
      }
    } catch (InvalidKeyException e) {
      throw new InvalidKeySpecException(e.getMessage(), e);
    }
  }

  private PrivateKey requirePrivate(Key key) throws InvalidKeyException {
    if (key instanceof PrivateKey privateKey) {
      return privateKey;
    }
    throw RefusedKey.needed("public or private " + row.algId() + " key is needed", key);
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

  /**
   * Translates any RSA, DSA or Diffie-Hellman key with accessible values; a private key gets the
   * default flags of the provider.
   */
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
    return key instanceof PublicKey publicKey
        ? ForeignKeys.publicKey(row, publicKey)
        : ForeignKeys.privateKey(
            row, context.importFlags(), requirePrivate(key), context.consent());
  }

  private void requireKind(KeyPairRow rowOfKey) throws InvalidKeyException {
    if (rowOfKey.algorithm().kind() != row.algorithm().kind()) {
      throw NTE_BAD_ALGID.as(
          InvalidKeyException::new,
          "a "
              + rowOfKey.algId()
              + " key is not for the factory of "
              + row.algId()
              + "; use KeyFactory "
              + rowOfKey.algId());
    }
  }
}

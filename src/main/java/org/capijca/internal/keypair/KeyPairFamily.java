// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Optional;
import java.util.Set;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.csp.UserConsent;

/**
 * Everything that the kind of a key pair decides: the key classes, the check of keys passed to an
 * SPI, conversion from and to the JDK's key specs and encodings, generation, and signatures. {@link
 * KeyPairFamilies} has one for each kind.
 *
 * @param <U> the numbers of a public key
 * @param <R> the numbers of a private key
 */
public abstract class KeyPairFamily<U extends PublicKeyData, R extends PrivateKeyData> {
  private final Kind kind;
  private final String name;
  private final Class<U> publicType;
  private final Class<R> privateType;

  /**
   * @param name of the keys in messages
   */
  KeyPairFamily(Kind kind, String name, Class<U> publicType, Class<R> privateType) {
    this.kind = kind;
    this.name = name;
    this.publicType = publicType;
    this.privateType = privateType;
  }

  /** The kind of the keys. */
  public final Kind kind() {
    return kind;
  }

  abstract KeyPairPublicKey<U> publicKey(KeyAttributes<KeyPairRow> attributes, U data);

  /** A key that is the JDK's private key interface and has an encoding. */
  abstract KeyPairPrivateKey<R> exportableKey(
      KeyAttributes<KeyPairRow> attributes, R data, UserConsent consent);

  /** A key that shows no secret number. */
  abstract KeyPairPrivateKey<R> nonExportableKey(
      KeyAttributes<KeyPairRow> attributes, R data, UserConsent consent);

  /** Returns the public key over these numbers, which are of this family as the row is. */
  public final KeyPairPublicKey<U> publicKey(KeyPairRow row, PublicKeyData data) {
    return publicKey(KeyAttributes.of(row, Set.of()), publicType.cast(data));
  }

  /** Returns the private key over these numbers, which it takes over. */
  public final KeyPairPrivateKey<R> privateKey(
      KeyAttributes<KeyPairRow> attributes, PrivateKeyData data, UserConsent consent) {
    R numbers = privateType.cast(data);
    return attributes.isExportable()
        ? exportableKey(attributes, numbers, consent)
        : nonExportableKey(attributes, numbers, consent);
  }

  /** Returns the key pair over these numbers, which it takes over. */
  public final KeyPair keyPair(
      KeyAttributes<KeyPairRow> attributes, PrivateKeyData data, UserConsent consent) {
    return new KeyPair(
        publicKey(attributes.row(), data.publicBody()), privateKey(attributes, data, consent));
  }

  /**
   * Validates a public key passed to an SPI. A key of another provider, for example that of a
   * certificate, is translated; the limits are those of the CSP with the longest keys.
   *
   * @throws InvalidKeyException if it is null (ERROR_INVALID_PARAMETER), is no public key of this
   *     family or does not show its values (NTE_BAD_KEY), its length or numbers are not valid
   *     (NTE_BAD_DATA), or it has been destroyed (NTE_BAD_KEY_STATE)
   */
  @SuppressWarnings("unchecked") // only this family makes keys of its kind
  public final KeyPairPublicKey<U> requirePublic(Key key) throws InvalidKeyException {
    if (!(key instanceof KeyPairPublicKey<?> own)) {
      if (key instanceof PublicKey other && ForeignKeys.kind(other).equals(Optional.of(kind))) {
        return (KeyPairPublicKey<U>) ForeignKeys.publicKey(AlgorithmTable.longest(kind), other);
      }
      throw RefusedKey.needed("public " + name + " key is needed", key);
    }
    if (own.kind() != kind) {
      throw RefusedKey.needed("public " + name + " key is needed", key);
    }
    requireUsable(own);
    return (KeyPairPublicKey<U>) own;
  }

  /**
   * Validates a private key passed to an SPI.
   *
   * @throws InvalidKeyException as {@link #requirePublic}; also if the key is user-protected and
   *     the user cannot be asked (NTE_SILENT_CONTEXT)
   */
  @SuppressWarnings("unchecked") // only this family makes keys of its kind
  public final KeyPairPrivateKey<R> requirePrivate(Key key) throws InvalidKeyException {
    if (!(key instanceof KeyPairPrivateKey<?> own) || own.kind() != kind) {
      throw RefusedKey.needed(
          "private " + name + " key of this provider is needed (KeyFactory.translateKey makes one)",
          key);
    }
    own.requireUser(InvalidKeyException::new);
    requireUsable(own);
    return (KeyPairPrivateKey<R>) own;
  }

  private static void requireUsable(KeyPairKey key) throws InvalidKeyException {
    if (key.isDestroyed()) {
      throw NTE_BAD_KEY_STATE.as(InvalidKeyException::new, "the key has been destroyed");
    }
  }

  /**
   * Returns the numbers in a public key spec of the JDK.
   *
   * @throws InvalidKeySpecException if it is no spec for this family (ERROR_INVALID_PARAMETER)
   * @throws BlobException if the numbers do not fit their fields (NTE_BAD_DATA)
   */
  public abstract U publicData(KeySpec spec) throws InvalidKeySpecException, BlobException;

  /**
   * Returns the numbers in a private key spec of the JDK.
   *
   * @throws InvalidKeySpecException if it is no spec for this family (ERROR_INVALID_PARAMETER)
   * @throws BlobException if the numbers do not fit their fields (NTE_BAD_DATA)
   */
  public abstract R privateData(KeySpec spec) throws InvalidKeySpecException, BlobException;

  /** Returns whether this is a spec of the JDK for a private key. */
  abstract boolean isPrivate(KeySpec spec);

  /** Returns the JDK's spec of a public key, which primitives take too. */
  public abstract KeySpec publicSpec(U data);

  /** Returns the JDK's spec of a private key. */
  public abstract KeySpec privateSpec(R data);

  /** Returns the DER-encoded PrivateKeyInfo; the caller wipes it. */
  abstract byte[] encoding(R data);

  /** Returns the DER-encoded PrivateKeyInfo of numbers of this family; the caller wipes it. */
  public final byte[] privateEncoding(PrivateKeyData data) {
    return encoding(privateType.cast(data));
  }

  /**
   * Returns the spec of that class for a public key.
   *
   * @throws InvalidKeySpecException if keys of this family have no such spec
   *     (ERROR_INVALID_PARAMETER)
   */
  final <T extends KeySpec> T publicSpec(PublicKeyData data, Class<T> type)
      throws InvalidKeySpecException {
    return cast(publicSpec(publicType.cast(data)), type);
  }

  /**
   * Returns the spec of that class for a private key.
   *
   * @throws InvalidKeySpecException if keys of this family have no such spec
   *     (ERROR_INVALID_PARAMETER)
   */
  final <T extends KeySpec> T privateSpec(PrivateKeyData data, Class<T> type)
      throws InvalidKeySpecException {
    return cast(privateSpec(privateType.cast(data)), type);
  }

  private static <T extends KeySpec> T cast(KeySpec spec, Class<T> type)
      throws InvalidKeySpecException {
    if (!type.isInstance(spec)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidKeySpecException::new,
          "the key has no "
              + type.getName()
              + "; allowed "
              + spec.getClass().getName()
              + ", CapiKeyBlobSpec and the spec of its encoding");
    }
    return type.cast(spec);
  }

  static InvalidKeySpecException refuse(KeySpec spec, String allowed) {
    return ERROR_INVALID_PARAMETER.as(
        InvalidKeySpecException::new,
        (spec == null ? "null" : "a " + spec.getClass().getName())
            + " is no spec for this key; allowed CapiKeyBlobSpec, "
            + allowed);
  }

  /**
   * Returns the numbers of a new key pair.
   *
   * @param request the checked call of CryptGenKey
   * @param random the caller's generator; null for the provider's own
   */
  abstract R generate(KeyPairRequest request, SecureRandom random);

  /**
   * Returns the scheme of CryptSignHash and CryptVerifySignature with keys of this family.
   *
   * @throws UnsupportedOperationException if its keys do not sign; {@link
   *     org.capijca.internal.csp.HashAlgorithm#isSignedBy} tells
   */
  public SignatureScheme signatureScheme(SignatureInput input) {
    throw new UnsupportedOperationException(name + " keys do not sign");
  }

  /**
   * Returns what is wrong with the numbers of an imported private key, in words; empty if nothing
   * is.
   */
  Optional<String> problem(PrivateKeyData data) {
    return Optional.empty();
  }
}

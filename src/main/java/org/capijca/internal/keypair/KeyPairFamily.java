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
import org.capijca.internal.csp.DisabledAlgorithms;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.csp.UserConsent;

/**
 * The operations that depend on the type of a key pair: key classes, validation of keys passed to
 * an SPI, conversion from and to the JDK's key specs and encodings, generation, and signatures.
 * {@link KeyPairFamilies} has one family for each type.
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
   * @param name the name of the keys in messages
   */
  KeyPairFamily(Kind kind, String name, Class<U> publicType, Class<R> privateType) {
    this.kind = kind;
    this.name = name;
    this.publicType = publicType;
    this.privateType = privateType;
  }

  /** Returns the type of the keys. */
  public final Kind kind() {
    return kind;
  }

  abstract KeyPairPublicKey<U> publicKey(KeyAttributes<KeyPairRow> attributes, U data);

  /** Returns a key that implements the JDK's private key interface and has an encoding. */
  abstract KeyPairPrivateKey<R> exportableKey(
      KeyAttributes<KeyPairRow> attributes, R data, UserConsent consent);

  /** Returns a key that reveals no secret number. */
  abstract KeyPairPrivateKey<R> nonExportableKey(
      KeyAttributes<KeyPairRow> attributes, R data, UserConsent consent);

  /** Returns the public key with these numbers, which must be of this family, like the row. */
  public final KeyPairPublicKey<U> publicKey(KeyPairRow row, PublicKeyData data) {
    return publicKey(KeyAttributes.of(row, Set.of()), publicType.cast(data));
  }

  /** Returns the private key with these numbers; the key takes ownership of them. */
  public final KeyPairPrivateKey<R> privateKey(
      KeyAttributes<KeyPairRow> attributes, PrivateKeyData data, UserConsent consent) {
    R numbers = privateType.cast(data);
    return attributes.isExportable()
        ? exportableKey(attributes, numbers, consent)
        : nonExportableKey(attributes, numbers, consent);
  }

  /** Returns the key pair with these numbers; the private key takes ownership of them. */
  public final KeyPair keyPair(
      KeyAttributes<KeyPairRow> attributes, PrivateKeyData data, UserConsent consent) {
    return new KeyPair(
        publicKey(attributes.row(), data.publicBody()), privateKey(attributes, data, consent));
  }

  /**
   * Validates a public key passed to an SPI. A key of another provider, for example from a
   * certificate, is translated within the limits of the CSP with the longest keys.
   *
   * @throws InvalidKeyException if it is null (ERROR_INVALID_PARAMETER), is not a public key of
   *     this family or its values are not accessible (NTE_BAD_KEY), its length or numbers are not
   *     valid (NTE_BAD_DATA), or it has been destroyed (NTE_BAD_KEY_STATE)
   */
  @SuppressWarnings("unchecked") // only this family creates keys of its type
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
   * @throws InvalidKeyException like {@link #requirePublic}; also if the key is user-protected and
   *     no CallbackHandler is available (NTE_SILENT_CONTEXT)
   */
  @SuppressWarnings("unchecked") // only this family creates keys of its type
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
    DisabledAlgorithms.check(key.attributes().row(), key.getKeyLength(), InvalidKeyException::new);
  }

  /**
   * Returns the numbers in a public key spec of the JDK.
   *
   * @throws InvalidKeySpecException if the spec is not supported by this family
   *     (ERROR_INVALID_PARAMETER)
   * @throws BlobException if the numbers do not fit in their fields (NTE_BAD_DATA)
   */
  public abstract U publicData(KeySpec spec) throws InvalidKeySpecException, BlobException;

  /**
   * Returns the numbers in a private key spec of the JDK.
   *
   * @throws InvalidKeySpecException if the spec is not supported by this family
   *     (ERROR_INVALID_PARAMETER)
   * @throws BlobException if the numbers do not fit in their fields (NTE_BAD_DATA)
   */
  public abstract R privateData(KeySpec spec) throws InvalidKeySpecException, BlobException;

  /** Returns whether this is a private key spec of the JDK. */
  abstract boolean isPrivate(KeySpec spec);

  /** Returns the JDK's spec of a public key, which primitives also accept. */
  public abstract KeySpec publicSpec(U data);

  /** Returns the JDK's spec of a private key. */
  public abstract KeySpec privateSpec(R data);

  /** Returns the DER-encoded PrivateKeyInfo; the caller wipes it. */
  abstract byte[] encoding(R data);

  /** Returns the DER-encoded PrivateKeyInfo for numbers of this family; the caller wipes it. */
  public final byte[] privateEncoding(PrivateKeyData data) {
    return encoding(privateType.cast(data));
  }

  /**
   * Returns a public key as a spec of this class.
   *
   * @throws InvalidKeySpecException if keys of this family have no such spec
   *     (ERROR_INVALID_PARAMETER)
   */
  final <T extends KeySpec> T publicSpec(PublicKeyData data, Class<T> type)
      throws InvalidKeySpecException {
    return cast(publicSpec(publicType.cast(data)), type);
  }

  /**
   * Returns a private key as a spec of this class.
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
            + " is not a spec for this key; allowed CapiKeyBlobSpec, "
            + allowed);
  }

  /**
   * Generates the numbers of a key pair.
   *
   * @param request the validated call of CryptGenKey
   * @param random the caller's generator; null for the provider's own
   */
  abstract R generate(KeyPairRequest request, SecureRandom random);

  /**
   * Returns the scheme of CryptSignHash and CryptVerifySignature with keys of this family.
   *
   * @throws UnsupportedOperationException if keys of this family cannot sign; see {@link
   *     org.capijca.internal.csp.HashAlgorithm#isSignedBy}
   */
  public SignatureScheme signatureScheme(SignatureInput input) {
    throw new UnsupportedOperationException(name + " keys cannot sign");
  }

  /**
   * Describes what is wrong with the numbers of an imported private key; empty if they are valid.
   */
  Optional<String> problem(PrivateKeyData data) {
    return Optional.empty();
  }
}

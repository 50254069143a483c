// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Objects;
import org.capijca.interfaces.CapiPublicKey;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.event.KeyEvents;

/**
 * A public key with the numbers of its BLOB.
 *
 * @param <B> the numbers of the key
 */
public abstract class KeyPairPublicKey<B extends PublicKeyData> extends KeyPairKey
    implements CapiPublicKey {
  private static final long serialVersionUID = 1L;

  private final transient B body;

  KeyPairPublicKey(KeyAttributes<KeyPairRow> attributes, B body) {
    super(attributes, body.bitLength());
    this.body = body;
  }

  /** Returns the numbers. */
  public final B body() {
    checkUsable();
    return body;
  }

  /** Records that an operation with the key starts. */
  public final void recordUse(String operation) {
    KeyEvents.used(attributes(), getKeyLength(), operation);
  }

  /** Returns true: a public key is not secret (CryptGenKey). */
  @Override
  public final boolean isExportable() {
    return true;
  }

  @Override
  public final String getFormat() {
    return "X.509";
  }

  @Override
  public final byte[] getEncoded() {
    checkUsable();
    return encode();
  }

  /** Encodes the key as a SubjectPublicKeyInfo. */
  abstract byte[] encode();

  /**
   * Returns whether the other key is a public key with the same encoding, as the JDK's public keys
   * do; a destroyed key equals only itself.
   */
  @Override
  public final boolean equals(Object other) {
    return this == other
        || (other instanceof PublicKey publicKey
            && !isDestroyed()
            && Arrays.equals(encode(), encodingOf(publicKey)));
  }

  /** Returns the encoding, or null for a destroyed key, whose getEncoded throws an exception. */
  private static byte[] encodingOf(PublicKey key) {
    if (key instanceof KeyPairPublicKey<?> own) {
      return own.isDestroyed() ? null : own.encode();
    }
    return key.getEncoded();
  }

  @Override
  public final int hashCode() {
    return Objects.hash(getAlgorithm(), getKeyLength());
  }

  @Override
  public final String toString() {
    return describe("CapiPublicKey");
  }

  /** Serializes subclasses in the common form. */
  protected final Object writeReplace() {
    return SerializedKeyPairKey.of(this, body().toFullBlob(getAlgId()));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException(
        "a public key can only be deserialized from its serialized form");
  }
}

package org.capijca.internal.key;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Objects;
import org.capijca.interfaces.CapiPublicKey;
import org.capijca.internal.blob.PublicBody;
import org.capijca.internal.table.KeyPairRow;

/**
 * A public key over the body of its BLOB.
 *
 * @param <B> the body, with the numbers of the key
 */
public abstract class PublicPairKey<B extends PublicBody> extends PairKey implements CapiPublicKey {
  private static final long serialVersionUID = 1L;

  private final transient B body;

  PublicPairKey(KeyAttributes<KeyPairRow> attributes, B body) {
    super(attributes, body.bitLength());
    this.body = body;
  }

  /** The numbers. */
  public final B body() {
    checkUsable();
    return body;
  }

  /** Always: a public key is no secret (CryptGenKey). */
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

  /** The SubjectPublicKeyInfo. */
  abstract byte[] encode();

  /** Any public key with the same encoding, as the JDK's public keys compare. */
  @Override
  public final boolean equals(Object other) {
    return this == other
        || (other instanceof PublicKey publicKey
            && !isDestroyed()
            && Arrays.equals(encode(), publicKey.getEncoded()));
  }

  @Override
  public final int hashCode() {
    return Objects.hash(getAlgorithm(), getKeyLength());
  }

  @Override
  public final String toString() {
    return describe("CapiPublicKey");
  }

  /** Subclasses are serialised by their form. */
  protected final Object writeReplace() {
    return SerializedPairKey.of(this, body().toFullBlob(getAlgId()));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a public key is read through its serialised form");
  }
}

package org.capijca.internal.key;

import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.context.UserConsent;
import org.capijca.internal.table.KeyPairRow;

/**
 * A private key over the body of its BLOB, whose bytes it owns and wipes.
 *
 * <p>Of each kind there are two classes: one that shows the key's size only, and one that is the
 * JDK's private key interface and has an encoding, for keys that may leave.
 *
 * @param <B> the body, with the numbers of the key
 */
public abstract class PrivatePairKey<B extends PrivateBody> extends PairKey
    implements CapiPrivateKey {
  private static final long serialVersionUID = 1L;

  private final transient B body;
  private final transient UserConsent consent;

  PrivatePairKey(KeyAttributes<KeyPairRow> attributes, B body, UserConsent consent) {
    super(attributes, body.bitLength());
    this.body = body;
    this.consent = consent;
  }

  /**
   * The numbers, for one use of the private key; asks the user where the key is protected.
   *
   * @param use what is about to be done, as a verb: {@code sign}
   * @param refusal the exception that fits the call, if the user cannot be asked or does not agree
   */
  public final <T extends Exception> B forUse(String use, Function<String, T> refusal) throws T {
    checkUsable();
    if (isUserProtected()) {
      consent.obtain(getFlags(), use + " with the protected " + getAlgId() + " key", refusal);
    }
    return body;
  }

  /**
   * Refuses a protected key where there is nobody to ask, before anything is done with it.
   *
   * @param refusal the exception to throw then (NTE_SILENT_CONTEXT)
   */
  public final <T extends Exception> void requireUser(Function<String, T> refusal) throws T {
    consent.requireUser(getFlags(), refusal);
  }

  /** The numbers, for what belongs to the key object itself; engines call {@link #forUse}. */
  final B body() {
    checkUsable();
    return body;
  }

  @Override
  public final boolean isUserProtected() {
    return UserConsent.isNeeded(getFlags());
  }

  /** Whether a stored and loaded copy of the key would be exportable again. */
  public final boolean isPermanentlyExportable() {
    return attributes().isPermanentlyExportable();
  }

  @Override
  public final String getFormat() {
    return isExportable() ? "PKCS#8" : null;
  }

  @Override
  public final byte[] getEncoded() {
    return isExportable()
        ? KeyConversions.privateEncoding(
            attributes().row().algorithm().kind(), forUse("export", ProviderException::new))
        : null;
  }

  /**
   * The numbers for a key container, which keeps them under the flags of the key: no use of the
   * key, so the user is not asked, and no export.
   */
  public final PrivateBody copyForContainer() {
    return body().copy();
  }

  @Override
  public final void destroy() {
    super.destroy();
    body.wipe();
  }

  /** Same algorithm and numbers; takes the same time wherever the numbers differ. */
  @Override
  public final boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof PrivatePairKey)) {
      return false;
    }
    PrivatePairKey<?> that = (PrivatePairKey<?>) other;
    if (isDestroyed() || that.isDestroyed() || getAlgId() != that.getAlgId()) {
      return false;
    }
    byte[] mine = body.toBlob(getAlgId());
    byte[] theirs = that.body.toBlob(getAlgId());
    try {
      return MessageDigest.isEqual(mine, theirs);
    } finally {
      Arrays.fill(mine, (byte) 0);
      Arrays.fill(theirs, (byte) 0);
    }
  }

  /** From what is not secret only. */
  @Override
  public final int hashCode() {
    return Objects.hash(getAlgId(), getKeyLength());
  }

  @Override
  public final String toString() {
    return describe("CapiPrivateKey");
  }

  /** The serialised form, for exportable keys only. */
  final Object serialisedForm() throws NotSerializableException {
    checkUsable();
    if (!isPermanentlyExportable()) {
      throw NTE_BAD_KEY_STATE.as(
          NotSerializableException::new, "the key was not made with CRYPT_EXPORTABLE");
    }
    return SerializedPairKey.of(this, body.toFullBlob(getAlgId()));
  }

  /** Subclasses are serialised by their form. */
  protected final Object writeReplace() throws NotSerializableException {
    return serialisedForm();
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a private key is read through its serialised form");
  }
}

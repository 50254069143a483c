// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.csp.UserConsent;
import org.capijca.internal.event.KeyEvents;
import org.capijca.internal.session.SessionKey;

/**
 * A private key with the numbers of its BLOB, which it owns and wipes.
 *
 * <p>Each type has two classes: one that reveals only the size of the key, and one for exportable
 * keys, which implements the JDK's private key interface and has an encoding.
 *
 * @param <B> the numbers of the key
 */
public abstract class KeyPairPrivateKey<B extends PrivateKeyData> extends KeyPairKey
    implements CapiPrivateKey {
  private static final long serialVersionUID = 1L;

  private final transient B body;
  private final transient UserConsent consent;

  /** Null if no user consent is required. */
  private final transient NumberReading reading;

  KeyPairPrivateKey(KeyAttributes<KeyPairRow> attributes, B body, UserConsent consent) {
    super(attributes, body.bitLength());
    this.body = body;
    this.consent = consent;
    this.reading = isUserProtected() ? new NumberReading() : null;
  }

  /** See {@link PrivateKeyAccess#numbers}. */
  final <T extends Exception> B numbers(KeyUse use, Function<String, T> refusal) throws T {
    requireUsable(refusal);
    if (use.needsExportability() && !isExportable()) {
      throw NTE_BAD_KEY_STATE.as(
          refusal, "the " + getAlgId() + " key is not exportable" + RefusedKey.MAKE_EXPORTABLE);
    }
    if (use.needsConsent()) {
      obtainConsent(use, refusal);
    }
    B numbers = snapshot(refusal);
    record(use);
    return numbers;
  }

  /**
   * Returns a copy of the numbers that is never partly wiped; see {@link SessionKey#copy} for the
   * order of the fences.
   */
  @SuppressWarnings("unchecked") // a copy has the type of the original
  private <T extends Exception> B snapshot(Function<String, T> refusal) throws T {
    B copy = (B) body.copy();
    VarHandle.acquireFence();
    if (isDestroyed()) {
      copy.wipe();
      requireUsable(refusal);
    }
    return copy;
  }

  private void record(KeyUse use) {
    if (use == KeyUse.EXPORT) {
      KeyEvents.exported(attributes(), getKeyLength(), "private key");
    } else if (use != KeyUse.STORE) {
      KeyEvents.used(attributes(), getKeyLength(), use.toString());
    }
  }

  private <T extends Exception> void obtainConsent(KeyUse use, Function<String, T> refusal)
      throws T {
    if (isUserProtected()) {
      consent.obtain(getFlags(), use.ofProtected(getAlgId()), refusal);
    }
  }

  private <T extends Exception> void requireUsable(Function<String, T> refusal) throws T {
    if (isDestroyed()) {
      throw destroyed(refusal);
    }
  }

  /**
   * Returns a number of an exportable key for its getter.
   *
   * @throws ProviderException if the key is protected, and consent cannot be requested
   *     (NTE_SILENT_CONTEXT) or is denied (NTE_PERM)
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   */
  final BigInteger number(NumberReading.Component which, Function<B, BigInteger> getter) {
    checkUsable();
    boolean isNewOperation = isUserProtected() && !reading.continues(which);
    if (isNewOperation) {
      obtainConsent(KeyUse.EXPORT, ProviderException::new);
      reading.starts(which);
    }
    B numbers = snapshot(IllegalStateException::new);
    record(KeyUse.EXPORT);
    try {
      return getter.apply(numbers);
    } finally {
      numbers.wipe();
    }
  }

  /**
   * Refuses a protected key if no CallbackHandler is available, before the key is used.
   *
   * @param refusal the exception to throw in that case (NTE_SILENT_CONTEXT)
   */
  public final <T extends Exception> void requireUser(Function<String, T> refusal) throws T {
    consent.requireUser(getFlags(), refusal);
  }

  /**
   * Returns the numbers themselves, for public values: modulus, public exponent, domain parameters.
   *
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   */
  final B publicPart() {
    checkUsable();
    return body;
  }

  @Override
  public final boolean isUserProtected() {
    return UserConsent.isNeeded(getFlags());
  }

  /** Returns whether a copy of the key that is stored and loaded is exportable. */
  public final boolean isPermanentlyExportable() {
    return attributes().isPermanentlyExportable();
  }

  @Override
  public final String getFormat() {
    return isExportable() ? "PKCS#8" : null;
  }

  /**
   * Returns the DER-encoded PrivateKeyInfo; null if the key is not exportable.
   *
   * @throws ProviderException if the key is protected, and consent cannot be requested
   *     (NTE_SILENT_CONTEXT) or is denied (NTE_PERM)
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   */
  @Override
  public final byte[] getEncoded() {
    if (!isExportable()) {
      return null;
    }
    checkUsable();
    B numbers = numbers(KeyUse.EXPORT, ProviderException::new);
    try {
      return encode(numbers);
    } finally {
      numbers.wipe();
    }
  }

  /** Encodes these numbers of the key as a PrivateKeyInfo. */
  abstract byte[] encode(B numbers);

  @Override
  public final void destroy() {
    super.destroy();
    VarHandle.releaseFence();
    body.wipe();
  }

  /** Compares algorithm and numbers in constant time. */
  @Override
  public final boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof KeyPairPrivateKey)) {
      return false;
    }
    KeyPairPrivateKey<?> that = (KeyPairPrivateKey<?>) other;
    if (isDestroyed() || that.isDestroyed() || getAlgId() != that.getAlgId()) {
      return false;
    }
    byte[] mine = body.toBlob(getAlgId());
    byte[] theirs = that.body.toBlob(getAlgId());
    try {
      return MessageDigest.isEqual(mine, theirs) && !isDestroyed() && !that.isDestroyed();
    } finally {
      Arrays.fill(mine, (byte) 0);
      Arrays.fill(theirs, (byte) 0);
    }
  }

  /** Returns a hash of public properties only. */
  @Override
  public final int hashCode() {
    return Objects.hash(getAlgId(), getKeyLength());
  }

  @Override
  public final String toString() {
    return describe("CapiPrivateKey");
  }

  /** Returns the serialized form; only for exportable keys. */
  final Object serialisedForm() throws NotSerializableException {
    checkUsable();
    if (!isPermanentlyExportable()) {
      throw NTE_BAD_KEY_STATE.as(
          NotSerializableException::new, "the key is not exportable" + RefusedKey.MAKE_EXPORTABLE);
    }
    B numbers = numbers(KeyUse.EXPORT, NotSerializableException::new);
    try {
      return SerializedKeyPairKey.of(this, numbers.toFullBlob(getAlgId()));
    } finally {
      numbers.wipe();
    }
  }

  /** Serializes subclasses in the common form. */
  protected final Object writeReplace() throws NotSerializableException {
    return serialisedForm();
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException(
        "a private key can only be deserialized from its serialized form");
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.lang.invoke.VarHandle;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.capijca.CipherMode;
import org.capijca.KeyPermission;
import org.capijca.internal.csp.DisabledAlgorithms;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.event.KeyEvents;
import org.capijca.internal.primitive.cipher.CipherEngine;

/**
 * A session key, held as one array of the key value followed by the salt.
 *
 * <p>No Cleaner is registered, because programs make keys by the million; callers that need
 * deterministic wiping must call {@link #destroy()}.
 */
public final class SessionKey extends TemplatedKey {
  private static final long serialVersionUID = 1L;

  private final transient byte[] material;
  private transient volatile boolean destroyed;

  /** Makes a key that owns this array; see {@link KeyTemplate#key}. */
  SessionKey(KeyTemplate template, byte[] material) {
    super(template);
    this.material = material;
  }

  /**
   * Validates a key passed to an SPI and casts it to a session key.
   *
   * @throws InvalidKeyException if it is null (ERROR_INVALID_PARAMETER), is not a session key of
   *     this provider (NTE_BAD_KEY), has been destroyed (NTE_BAD_KEY_STATE) or is disabled
   *     (NTE_PERM; see {@link DisabledAlgorithms})
   */
  public static SessionKey require(Key key) throws InvalidKeyException {
    if (!(key instanceof SessionKey own)) {
      throw RefusedKey.needed(
          "CapiSecretKey is needed (SecretKeyFactory.translateKey makes one)", key);
    }
    return own.requireUsable();
  }

  /**
   * Returns this key if it may be used.
   *
   * @throws InvalidKeyException if it has been destroyed (NTE_BAD_KEY_STATE) or is disabled
   *     (NTE_PERM)
   */
  public SessionKey requireUsable() throws InvalidKeyException {
    if (destroyed) {
      throw NTE_BAD_KEY_STATE.as(InvalidKeyException::new, "the key has been destroyed");
    }
    if (DisabledAlgorithms.contain(row(), getKeyLength())) {
      throw DisabledAlgorithms.refusal(
          getAlgId() + " with " + getKeyLength() + " bits", InvalidKeyException::new);
    }
    return this;
  }

  /**
   * Validates the key of a keyed hash. Without a key CryptCreateHash fails with NTE_BAD_KEY (Wine
   * test suite).
   *
   * @throws InvalidKeyException as {@link #require}, but NTE_BAD_KEY for null
   */
  public static SessionKey requireForHash(Key key) throws InvalidKeyException {
    if (key == null) {
      throw NTE_BAD_KEY.as(InvalidKeyException::new, "a CapiSecretKey is needed, not null");
    }
    return require(key);
  }

  /** Returns the key with a copy of this value and the zero salt that its row prescribes. */
  public static SessionKey of(KeyAttributes<SessionKeyRow> attributes, byte[] keyValue) {
    KeyTemplate template = KeyTemplate.of(attributes, keyValue.length);
    return template.key(Arrays.copyOf(keyValue, template.materialLength()));
  }

  @Override
  public byte[] getEncoded() {
    return isExportable() ? exported(cipherKey()) : null;
  }

  @Override
  public byte[] getSalt() {
    return copy(keyLength(), material.length);
  }

  /** Records that these bytes of the key are handed out, and returns them. */
  byte[] exported(byte[] bytes) {
    KeyEvents.exported(attributes(), getKeyLength(), "session key");
    return bytes;
  }

  /** See {@link SessionKeyAccess#keyValue}. */
  byte[] keyValue() {
    return copy(0, keyLength());
  }

  /** See {@link SessionKeyAccess#cipherKey}. */
  byte[] cipherKey() {
    byte[] key = copy(0, material.length);
    int wanted = row().algorithm().completedBytes();
    return key.length < wanted ? completed(key, wanted) : key;
  }

  /** Extends a two-key 3DES key, which is wiped, by its first part. */
  static byte[] completed(byte[] key, int wanted) {
    byte[] whole = Arrays.copyOf(key, wanted);
    System.arraycopy(key, 0, whole, key.length, wanted - key.length);
    Arrays.fill(key, (byte) 0);
    return whole;
  }

  /** See {@link SessionKeyAccess#setUp(CipherEngine, SessionKey, boolean, byte[], String)}. */
  void setUp(CipherEngine engine, boolean encrypt, byte[] iv) throws InvalidKeyException {
    checkUsable();
    try {
      engine.init(
          encrypt,
          new SessionKeyAccess.EngineView(this),
          iv,
          hasEffectiveLength() ? state().effectiveBits() : 0);
    } catch (InvalidKeyException e) {
      throw NTE_BAD_KEY.as(InvalidKeyException::new, "the cipher has refused the key", e);
    }
  }

  /**
   * Returns a range of the key and its salt, with zeros after the end. Wiped bytes are never
   * returned: {@link #destroy} sets the flag, then a release fence, then writes zeros; here the
   * bytes are read, then an acquire fence, then the flag. A thread that has read one of those zeros
   * therefore sees the flag set, on weakly ordered processors as well.
   */
  private byte[] copy(int from, int to) {
    byte[] copy = Arrays.copyOfRange(material, from, to);
    VarHandle.acquireFence();
    if (destroyed) {
      Arrays.fill(copy, (byte) 0);
      checkUsable();
    }
    return copy;
  }

  @Override
  public SessionKey withSalt(byte[] salt) {
    ParameterChecks.salt(this, salt);
    return salted(salt, salt.length);
  }

  @Override
  public SessionKey withKpSalt(byte[] salt) {
    ParameterChecks.kpSalt(this, salt);
    return salted(salt, row().saltRule().saltLengthAfterKpSalt());
  }

  private SessionKey salted(byte[] salt, int saltLength) {
    byte[] salted = copy(0, keyLength() + saltLength);
    System.arraycopy(salt, 0, salted, keyLength(), saltLength);
    return template().key(salted);
  }

  @Override
  public SessionKey withIV(byte[] iv) {
    ParameterChecks.iv(this, iv);
    return with(state().withIv(iv));
  }

  @Override
  public SessionKey withMode(CipherMode mode) {
    ParameterChecks.mode(this, mode);
    return with(state().withMode(mode));
  }

  @Override
  public SessionKey withModeBits(int modeBits) {
    ParameterChecks.modeBits(this, modeBits);
    return with(state().withModeBits(modeBits));
  }

  @Override
  public SessionKey withPadding(int padding) {
    ParameterChecks.padding(this, padding);
    return this;
  }

  @Override
  public SessionKey withEffectiveKeyLength(int bits) {
    ParameterChecks.effectiveLength(this, bits);
    return with(state().withEffectiveBits(bits));
  }

  @Override
  public SessionKey withPermissions(Set<KeyPermission> permissions) {
    ParameterChecks.permissions(this, permissions);
    return template()
        .with(attributes().withSetPermissions(KeyPermission.toBits(permissions)))
        .key(copy(0, material.length));
  }

  private SessionKey with(CipherState newState) {
    return template().with(newState).key(copy(0, material.length));
  }

  @Override
  public void destroy() {
    destroyed = true;
    VarHandle.releaseFence();
    Arrays.fill(material, (byte) 0);
    destroyDependents();
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }

  /**
   * Compares algorithm, key, salt and cipher state in a time that does not depend on where the keys
   * differ.
   */
  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof SessionKey that)) {
      return false;
    }
    return !destroyed
        && !that.destroyed
        && row().equals(that.row())
        && keyLength() == that.keyLength()
        && state().equals(that.state())
        && MessageDigest.isEqual(material, that.material)
        && !destroyed
        && !that.destroyed;
  }

  /** Returns a hash of the public attributes only. */
  @Override
  public int hashCode() {
    return Objects.hash(row().csp(), row().algId(), keyLength(), state());
  }

  @Override
  public String toString() {
    return "CapiSecretKey["
        + attributes().describe(getKeyLength())
        + ", salt "
        + (material.length - keyLength())
        + " bytes"
        + (state().mode() == null ? "" : ", " + state().mode())
        + (hasEffectiveLength() ? ", effective length " + state().effectiveBits() : "")
        + (destroyed ? ", destroyed" : "")
        + "]";
  }

  private Object writeReplace() throws NotSerializableException {
    checkUsable();
    return new SerializedSessionKey(this, attributes(), state());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException(
        "a session key can only be deserialised from its serialised form");
  }

  /**
   * Returns the key with the state that it had when it was serialised, validated as by
   * CryptSetKeyParam.
   */
  SessionKey restored(CipherMode mode, byte[] iv, int modeBits, int effectiveBits) {
    ParameterChecks.all(this, mode, iv, modeBits, effectiveBits);
    return with(
        state().withMode(mode).withIv(iv).withModeBits(modeBits).withEffectiveBits(effectiveBits));
  }
}

package org.capijca.internal.key;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.engine.cipher.CipherEngine;
import org.capijca.internal.table.EffectiveLengthRule;
import org.capijca.internal.table.SaltRule;
import org.capijca.internal.table.SessionKeyRow;

/**
 * A session key: one array that holds the key and, behind it, the salt.
 *
 * <p>Nothing is registered with a Cleaner: keys are made by the million, and who cares for wiping
 * calls {@link #destroy()}.
 */
public final class SessionKey implements CapiSecretKey {
  private static final long serialVersionUID = 1L;

  private static final int PKCS5_PADDING = 1;
  private static final int TWO_KEY_LENGTH = 16;
  private static final int THREE_KEY_LENGTH = 24;

  private final transient Template template;
  private final transient byte[] material;
  private transient volatile boolean destroyed;

  private SessionKey(Template template, byte[] material) {
    this.template = template;
    this.material = material;
  }

  /**
   * The session key that a caller gave to an engine.
   *
   * @throws InvalidKeyException if it is no session key of this provider (NTE_BAD_KEY) or has been
   *     destroyed (NTE_BAD_KEY_STATE)
   */
  public static SessionKey require(Key key) throws InvalidKeyException {
    if (!(key instanceof SessionKey own)) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new,
          "a CapiSecretKey is needed, not "
              + (key == null ? "null" : "a " + key.getClass().getName()));
    }

    if (own.destroyed) {
      throw NTE_BAD_KEY_STATE.as(InvalidKeyException::new, "the key has been destroyed");
    }
    return own;
  }

  /**
   * Makes keys that share their attributes and fresh state; for a generator that makes many.
   *
   * @param keyLength bytes of each key; the rest of a key's material is its salt
   */
  public static Template template(KeyAttributes<SessionKeyRow> attributes, int keyLength) {
    return new Template(
        attributes, CipherState.fresh(attributes.row(), keyLength * Byte.SIZE), keyLength);
  }

  /** The key with this value, which is copied, and the (zero) salt its row gives such a key. */
  public static SessionKey of(KeyAttributes<SessionKeyRow> attributes, byte[] keyValue) {
    int salt =
        attributes.row().saltRule().saltLength(attributes.flags(), keyValue.length * Byte.SIZE);
    return template(attributes, keyValue.length)
        .key(Arrays.copyOf(keyValue, keyValue.length + salt));
  }

  /** What a key is apart from its bytes; keys made alike share it. See {@link #template}. */
  public static final class Template {
    private final KeyAttributes<SessionKeyRow> attributes;
    private final CipherState state;
    private final int keyLength;

    private Template(KeyAttributes<SessionKeyRow> attributes, CipherState state, int keyLength) {
      this.attributes = attributes;
      this.state = state;
      this.keyLength = keyLength;
    }

    /** A key over this array, which it takes over: the key, then the salt. */
    public SessionKey key(byte[] material) {
      return new SessionKey(this, material);
    }

    private Template with(CipherState newState) {
      return new Template(attributes, newState, keyLength);
    }

    private Template withPermissions(int permissions) {
      return new Template(attributes.withPermissions(permissions), state, keyLength);
    }
  }

  private KeyAttributes<SessionKeyRow> attributes() {
    return template.attributes;
  }

  private CipherState state() {
    return template.state;
  }

  private int keyLength() {
    return template.keyLength;
  }

  @Override
  public AlgId getAlgId() {
    return attributes().row().algId();
  }

  @Override
  public Csp getCsp() {
    return attributes().row().csp();
  }

  /** The row whose rules the key follows. */
  public SessionKeyRow row() {
    return attributes().row();
  }

  @Override
  public int getKeyLength() {
    return keyLength() * Byte.SIZE;
  }

  @Override
  public int getBlockLength() {
    return blockBytes() * Byte.SIZE;
  }

  private int blockBytes() {
    return row().algorithm().blockBytes();
  }

  @Override
  public Set<KeyFlag> getFlags() {
    return attributes().flags();
  }

  @Override
  public Set<KeyPermission> getPermissions() {
    return KeyPermission.setOf(attributes().permissions());
  }

  @Override
  public boolean isExportable() {
    return attributes().isExportable();
  }

  @Override
  public boolean isArchivable() {
    return attributes().isArchivable();
  }

  @Override
  public String getAlgorithm() {
    return row().algorithm().jcaName();
  }

  @Override
  public String getFormat() {
    return isExportable() ? "RAW" : null;
  }

  @Override
  public byte[] getEncoded() {
    return isExportable() ? cipherKey() : null;
  }

  @Override
  public byte[] getSalt() {
    return copy(keyLength(), material.length);
  }

  @Override
  public byte[] getIV() {
    return state().iv();
  }

  @Override
  public CipherMode getMode() {
    return state().mode();
  }

  @Override
  public int getModeBits() {
    return state().modeBits();
  }

  @Override
  public int getPadding() {
    return PKCS5_PADDING;
  }

  @Override
  public int getEffectiveKeyLength() {
    return hasEffectiveLength() ? state().effectiveBits() : getKeyLength();
  }

  /** Whether the key schedule has an effective length (RC2). */
  public boolean hasEffectiveLength() {
    return row().effectiveLengthRule() != EffectiveLengthRule.NONE;
  }

  @Override
  public AlgorithmParameterSpec getParameterSpec() {
    byte[] iv = chainingIv();
    if (hasEffectiveLength()) {
      return iv == null
          ? new RC2ParameterSpec(state().effectiveBits())
          : new RC2ParameterSpec(state().effectiveBits(), iv);
    }
    return iv == null ? null : new IvParameterSpec(iv);
  }

  /** The key's own bytes, which BLOBs hold: without salt. The caller wipes the copy. */
  public byte[] keyValue() {
    return copy(0, keyLength());
  }

  /**
   * What the cipher's key schedule is fed: the key and its salt; for two-key 3DES, whose engines
   * want three keys, the first key again at the end. The caller wipes the copy.
   */
  public byte[] cipherKey() {
    byte[] key = copy(0, material.length);
    if (key.length == TWO_KEY_LENGTH && row().algorithm().jcaName().equals("DESede")) {
      byte[] threeKeys = Arrays.copyOf(key, THREE_KEY_LENGTH);
      System.arraycopy(key, 0, threeKeys, TWO_KEY_LENGTH, THREE_KEY_LENGTH - TWO_KEY_LENGTH);
      Arrays.fill(key, (byte) 0);
      return threeKeys;
    }
    return key;
  }

  /** The IV; null for stream ciphers and in ECB, which have none. */
  public byte[] chainingIv() {
    return state().mode() == null || state().mode() == CipherMode.CRYPT_MODE_ECB
        ? null
        : state().iv();
  }

  /**
   * Sets a cipher up with this key and its state().
   *
   * @throws InvalidKeyException if the cipher refuses the key (NTE_BAD_KEY)
   */
  public void setUp(CipherEngine engine, boolean encrypt) throws InvalidKeyException {
    byte[] cipherKey = cipherKey();
    try {
      engine.init(
          encrypt, cipherKey, chainingIv(), hasEffectiveLength() ? state().effectiveBits() : 0);
    } catch (InvalidKeyException e) {
      throw NTE_BAD_KEY.as(InvalidKeyException::new, "the cipher refuses the key", e);
    } finally {
      Arrays.fill(cipherKey, (byte) 0);
    }
  }

  private byte[] copy(int from, int to) {
    checkUsable();
    byte[] copy = Arrays.copyOfRange(material, from, to);
    if (destroyed) {
      Arrays.fill(copy, (byte) 0);
      checkUsable();
    }
    return copy;
  }

  private void checkUsable() {
    if (destroyed) {
      throw NTE_BAD_KEY_STATE.as(IllegalStateException::new, "the key has been destroyed");
    }
  }

  @Override
  public SessionKey withSalt(byte[] salt) {
    requireValue(salt, "salt");
    requireSaltable();
    if (salt.length > SaltRule.MAX_SALT_LENGTH) {
      throw refuse(
          NTE_BAD_DATA, "salt of " + salt.length + " bytes", "0 to " + SaltRule.MAX_SALT_LENGTH);
    }
    return salted(salt, salt.length);
  }

  @Override
  public SessionKey withKpSalt(byte[] salt) {
    requireValue(salt, "salt");
    requireSaltable();
    if (salt.length < SaltRule.SALT_LENGTH) {
      throw refuse(
          NTE_BAD_DATA, "salt of " + salt.length + " bytes", SaltRule.SALT_LENGTH + " or more");
    }
    return salted(salt, row().saltRule().saltLengthAfterKpSalt());
  }

  private void requireSaltable() {
    checkUsable();
    if (!row().saltRule().salts()) {
      throw unsupported(NTE_BAD_KEY, "salt");
    }
  }

  private SessionKey salted(byte[] salt, int saltLength) {
    byte[] salted = Arrays.copyOf(material, keyLength() + saltLength);
    System.arraycopy(salt, 0, salted, keyLength(), saltLength);
    return template.key(salted);
  }

  @Override
  public SessionKey withIV(byte[] iv) {
    requireValue(iv, "IV");
    requireBlocks("IV");
    if (iv.length < blockBytes()) {
      throw refuse(NTE_BAD_DATA, "IV of " + iv.length + " bytes", blockBytes() + " or more");
    }
    return with(state().withIv(iv));
  }

  @Override
  public SessionKey withMode(CipherMode mode) {
    requireValue(mode, "mode");
    requireBlocks("mode");
    return with(state().withMode(mode));
  }

  @Override
  public SessionKey withModeBits(int modeBits) {
    requireBlocks("feedback width");
    if (modeBits < 1 || modeBits > getBlockLength()) {
      throw refuse(NTE_BAD_DATA, "feedback width " + modeBits, "1 to " + getBlockLength());
    }
    return with(state().withModeBits(modeBits));
  }

  @Override
  public SessionKey withPadding(int padding) {
    requireBlocks("padding");
    if (padding != PKCS5_PADDING) {
      throw refuse(NTE_BAD_DATA, "padding " + padding, "PKCS5_PADDING, 1");
    }
    return this;
  }

  private void requireBlocks(String what) {
    checkUsable();
    if (blockBytes() == 0) {
      throw unsupported(NTE_BAD_TYPE, what);
    }
  }

  @Override
  public SessionKey withEffectiveKeyLength(int bits) {
    checkUsable();
    if (!hasEffectiveLength()) {
      throw unsupported(NTE_BAD_TYPE, "effective length");
    }
    int maximum = row().effectiveLengthRule().maximum();
    if (bits < 1 || bits > maximum) {
      throw refuse(NTE_BAD_DATA, "effective length " + bits, "1 to " + maximum);
    }
    return with(state().withEffectiveBits(bits));
  }

  @Override
  public SessionKey withPermissions(Set<KeyPermission> permissions) {
    requireValue(permissions, "permissions");
    checkUsable();
    int wanted = KeyPermission.toBits(permissions);
    int fixed = KeyPermission.CRYPT_EXPORT.value() | KeyPermission.CRYPT_ARCHIVE.value();
    if ((wanted & fixed & ~attributes().permissions()) != 0) {
      throw refuse(
          NTE_BAD_DATA, "permissions " + permissions, "no more than the key was made with");
    }
    int kept = attributes().permissions() & fixed;
    return template.withPermissions(wanted | kept).key(material.clone());
  }

  private SessionKey with(CipherState newState) {
    return template.with(newState).key(material.clone());
  }

  private static void requireValue(Object value, String what) {
    if (value == null) {
      throw ERROR_INVALID_PARAMETER.as(NullPointerException::new, what + " is null");
    }
  }

  private IllegalArgumentException refuse(CapiError error, String what, String allowed) {
    return error.as(
        IllegalArgumentException::new,
        what + " is not valid for " + getAlgId() + " in " + getCsp() + "; allowed " + allowed);
  }

  private UnsupportedOperationException unsupported(CapiError error, String what) {
    return error.as(UnsupportedOperationException::new, getAlgId() + " keys have no " + what);
  }

  @Override
  public void destroy() {
    destroyed = true;
    Arrays.fill(material, (byte) 0);
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }

  /** Same algorithm, key, salt and cipher state; takes the same time wherever the keys differ. */
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
        && MessageDigest.isEqual(material, that.material);
  }

  /** From what is not secret only. */
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
    throw new InvalidObjectException("a session key is read through its serialised form");
  }

  /** The key with the state it had when it was serialised. */
  SessionKey restored(CipherMode mode, byte[] iv, int modeBits, int effectiveBits) {
    return with(
        state().withMode(mode).withIv(iv).withModeBits(modeBits).withEffectiveBits(effectiveBits));
  }
}

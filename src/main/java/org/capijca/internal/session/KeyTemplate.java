// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.NTE_BAD_FLAGS;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.capijca.DwFlags;
import org.capijca.KeyFlag;
import org.capijca.internal.csp.DisabledAlgorithms;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.event.KeyEvents;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * What session keys that are generated, derived or imported alike share: row and flags, initial
 * cipher state, and the lengths of key value and salt. One object serves all keys of a generator or
 * derivation.
 */
public final class KeyTemplate {
  private final KeyAttributes<SessionKeyRow> attributes;
  private final CipherState state;
  private final int keyLength;

  private KeyTemplate(KeyAttributes<SessionKeyRow> attributes, CipherState state, int keyLength) {
    this.attributes = attributes;
    this.state = state;
    this.keyLength = keyLength;
  }

  /**
   * Returns the template of keys that are generated or derived with these dwFlags.
   *
   * @param refusal the exception to throw for a length that the CSP does not have
   *     (ERROR_INVALID_PARAMETER), or for CRYPT_PREGEN (NTE_BAD_FLAGS)
   */
  public static <T extends Exception> KeyTemplate requested(
      SessionKeyRow row, DwFlags dwFlags, Function<String, T> refusal) throws T {
    check(row, dwFlags, refusal);
    return requested(row, dwFlags);
  }

  /** Returns the template for dwFlags that {@link #accepts} has accepted. */
  static KeyTemplate requested(SessionKeyRow row, DwFlags dwFlags) {
    return of(KeyAttributes.of(row, dwFlags.flags()), row.keyBits(dwFlags.keyLength()) / Byte.SIZE);
  }

  /** Returns whether session keys are generated or derived with these dwFlags. */
  static boolean accepts(SessionKeyRow row, DwFlags dwFlags) {
    return !dwFlags.flags().contains(KeyFlag.CRYPT_PREGEN)
        && row.acceptsLength(dwFlags.keyLength())
        && !DisabledAlgorithms.contain(row, row.keyBits(dwFlags.keyLength()));
  }

  /** Validates dwFlags as {@link #requested(SessionKeyRow, DwFlags, Function)} does. */
  public static <T extends Exception> void check(
      SessionKeyRow row, DwFlags dwFlags, Function<String, T> refusal) throws T {
    if (!accepts(row, dwFlags)) {
      throw refusal(row, dwFlags, refusal);
    }
  }

  /** Returns the exception for dwFlags that {@link #accepts} has refused. */
  static <T extends Exception> T refusal(
      SessionKeyRow row, DwFlags dwFlags, Function<String, T> constructor) {
    if (dwFlags.flags().contains(KeyFlag.CRYPT_PREGEN)) {
      return notForSessionKeys(constructor);
    }
    if (!row.acceptsLength(dwFlags.keyLength())) {
      return row.badLength(dwFlags.keyLength(), constructor);
    }
    int bits = row.keyBits(dwFlags.keyLength());
    return DisabledAlgorithms.refusal(row.algId() + " with " + bits + " bits", constructor);
  }

  /** Refuses CRYPT_PREGEN (NTE_BAD_FLAGS), which is not valid for session keys. */
  public static <T extends Exception> void checkFlags(
      Set<KeyFlag> flags, Function<String, T> refusal) throws T {
    if (flags.contains(KeyFlag.CRYPT_PREGEN)) {
      throw notForSessionKeys(refusal);
    }
  }

  private static <T extends Exception> T notForSessionKeys(Function<String, T> constructor) {
    return NTE_BAD_FLAGS.as(
        constructor, "CRYPT_PREGEN is for DSS and Diffie-Hellman key pairs only");
  }

  /**
   * Returns the template of keys with these attributes.
   *
   * @param keyLength bytes of the key value; what follows it in a key's material is its salt
   */
  public static KeyTemplate of(KeyAttributes<SessionKeyRow> attributes, int keyLength) {
    return new KeyTemplate(
        attributes, CipherState.fresh(attributes.row(), keyLength * Byte.SIZE), keyLength);
  }

  /** Returns row, flags and permissions of the keys. */
  public KeyAttributes<SessionKeyRow> attributes() {
    return attributes;
  }

  SessionKeyRow row() {
    return attributes.row();
  }

  CipherState state() {
    return state;
  }

  /** Returns the length of the key value in bytes. */
  public int keyLength() {
    return keyLength;
  }

  /** Returns the length in bytes of the key value and the salt of a new key after it. */
  int materialLength() {
    return keyLength + row().saltRule().saltLength(attributes.flags(), keyLength * Byte.SIZE);
  }

  /** Returns a key of random bytes; its salt is random if the row creates one, otherwise zero. */
  SessionKey generate(RandomBytes random) {
    byte[] material = new byte[materialLength()];
    random.fill(material);
    if (material.length > keyLength && !createsSalt()) {
      Arrays.fill(material, keyLength, material.length, (byte) 0);
    }
    KeyEvents.generated(attributes, keyLength * Byte.SIZE);
    return shaped(material);
  }

  /**
   * Returns key and salt, taken from the start of these bytes.
   *
   * <p>A created salt follows the key. If there are too few bytes, the salt is padded with zeros,
   * which is inferred: no document or test covers the case.
   *
   * @param bytes wiped, unless they are returned themselves because they have the right length
   */
  public byte[] cut(byte[] bytes) {
    int length = materialLength();
    if (bytes.length == keyLength && bytes.length == length) {
      return bytes;
    }
    byte[] material = new byte[length];
    int cut = createsSalt() ? length : keyLength;
    System.arraycopy(bytes, 0, material, 0, Math.min(cut, bytes.length));
    Arrays.fill(bytes, (byte) 0);
    return material;
  }

  private boolean createsSalt() {
    return row().saltRule().createsSalt(attributes.flags());
  }

  /**
   * Returns the key that owns these bytes, to which the shape of the algorithm (such as DES parity)
   * has been applied.
   */
  public SessionKey shaped(byte[] material) {
    row().algorithm().shape().apply(material, keyLength);
    return key(material);
  }

  /** Returns the key that owns these bytes as they are: the key value, then the salt. */
  public SessionKey key(byte[] material) {
    return new SessionKey(this, material);
  }

  KeyTemplate with(CipherState newState) {
    return new KeyTemplate(attributes, newState, keyLength);
  }

  KeyTemplate with(KeyAttributes<SessionKeyRow> newAttributes) {
    return new KeyTemplate(newAttributes, state, keyLength);
  }
}

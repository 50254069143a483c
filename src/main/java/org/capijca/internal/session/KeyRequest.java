// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.NTE_BAD_FLAGS;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.capijca.KeyFlag;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.SessionKeyRow;

/** The validated length, salt and flags that dwFlags request of a generated or derived key. */
public final class KeyRequest {
  private final SessionKeyRow row;
  private final Set<KeyFlag> flags;
  private final int keyBits;
  private final int materialLength;
  private final SessionKey.Template template;

  private KeyRequest(SessionKeyRow row, Set<KeyFlag> flags, int keyBits) {
    this.row = row;
    this.flags = flags;
    this.keyBits = keyBits;
    this.materialLength = keyLength() + row.saltRule().saltLength(flags, keyBits);
    this.template = SessionKey.template(KeyAttributes.of(row, flags), keyLength());
  }

  /**
   * Validates dwFlags.
   *
   * @param refusal the exception to throw for a length that the CSP does not have
   *     (ERROR_INVALID_PARAMETER), or for CRYPT_PREGEN (NTE_BAD_FLAGS)
   */
  public static <T extends Exception> KeyRequest of(
      SessionKeyRow row, Set<KeyFlag> flags, int lengthWord, Function<String, T> refusal) throws T {
    check(row, flags, lengthWord, refusal);
    return new KeyRequest(row, flags, row.keyBits(lengthWord));
  }

  /** Validates dwFlags as {@link #of} does. */
  public static <T extends Exception> void check(
      SessionKeyRow row, Set<KeyFlag> flags, int lengthWord, Function<String, T> refusal) throws T {
    checkFlags(flags, refusal);
    if (!row.acceptsLength(lengthWord)) {
      throw row.badLength(lengthWord, refusal);
    }
  }

  /** Refuses CRYPT_PREGEN (NTE_BAD_FLAGS), which is not valid for session keys. */
  public static <T extends Exception> void checkFlags(
      Set<KeyFlag> flags, Function<String, T> refusal) throws T {
    if (flags.contains(KeyFlag.CRYPT_PREGEN)) {
      throw NTE_BAD_FLAGS.as(refusal, "CRYPT_PREGEN is for DSS and Diffie-Hellman key pairs only");
    }
  }

  SessionKeyRow row() {
    return row;
  }

  public int keyLength() {
    return keyBits / Byte.SIZE;
  }

  /** Returns the length in bytes of the key and the salt after it. */
  int materialLength() {
    return materialLength;
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
    if (bytes.length == keyLength() && bytes.length == materialLength) {
      return bytes;
    }
    byte[] material = new byte[materialLength];
    int cut = row.saltRule().createsSalt(flags) ? materialLength : keyLength();
    System.arraycopy(bytes, 0, material, 0, Math.min(cut, bytes.length));
    Arrays.fill(bytes, (byte) 0);
    return material;
  }

  /**
   * Returns the key that owns these bytes, to which the shape of the algorithm (such as DES parity)
   * has been applied.
   */
  public SessionKey key(byte[] material) {
    row.algorithm().shape().apply(material, keyLength());
    return template.key(material);
  }
}

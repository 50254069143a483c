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

/** What dwFlags ask of a key that is made from other bytes: length, salt and flags, checked. */
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
   * Checks dwFlags.
   *
   * @param refusal the exception to throw for a length that the CSP does not have
   *     (ERROR_INVALID_PARAMETER), or for CRYPT_PREGEN (NTE_BAD_FLAGS)
   */
  public static <T extends Exception> KeyRequest of(
      SessionKeyRow row, Set<KeyFlag> flags, int lengthWord, Function<String, T> refusal) throws T {
    check(row, flags, lengthWord, refusal);
    return new KeyRequest(row, flags, row.keyBits(lengthWord));
  }

  /** The checks of {@link #of} alone. */
  public static <T extends Exception> void check(
      SessionKeyRow row, Set<KeyFlag> flags, int lengthWord, Function<String, T> refusal) throws T {
    checkFlags(flags, refusal);
    if (!row.acceptsLength(lengthWord)) {
      throw row.badLength(lengthWord, refusal);
    }
  }

  /** Refuses CRYPT_PREGEN (NTE_BAD_FLAGS), which no session key takes. */
  public static <T extends Exception> void checkFlags(
      Set<KeyFlag> flags, Function<String, T> refusal) throws T {
    if (flags.contains(KeyFlag.CRYPT_PREGEN)) {
      throw NTE_BAD_FLAGS.as(refusal, "CRYPT_PREGEN is for DSS and Diffie-Hellman pairs only");
    }
  }

  SessionKeyRow row() {
    return row;
  }

  public int keyLength() {
    return keyBits / Byte.SIZE;
  }

  /** Bytes of the key and of the salt behind it. */
  int materialLength() {
    return materialLength;
  }

  /**
   * Key and salt as the first of these bytes.
   *
   * <p>A created salt is what follows the key. Where the bytes end first, the salt is filled up
   * with zeros, which is inferred: no document or test has the case.
   *
   * @param bytes wiped, unless they are just what is wanted
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

  /** The key over these bytes, which it takes over and gives the algorithm's shape. */
  public SessionKey key(byte[] material) {
    row.algorithm().shape().apply(material, keyLength());
    return template.key(material);
  }
}

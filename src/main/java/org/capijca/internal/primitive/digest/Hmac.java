// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The HMAC construction with configurable strings: H(outer string, H(inner string, data)), where
 * both strings have been combined with the key.
 */
public final class Hmac {
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5C;

  private static final byte[] DEFAULT = {};
  private static final Maker MAKER =
      (hash, key, stringLength) -> make(hash, key, stringLength, DEFAULT, DEFAULT);

  /** Creates an HMAC with the default strings. */
  interface Maker {
    Hmac make(String hash, byte[] key, int stringLength);
  }

  private final MessageDigest digest;
  private final byte[] inner;
  private final byte[] outer;
  private boolean started;

  private Hmac(MessageDigest digest, byte[] inner, byte[] outer) {
    this.digest = digest;
    this.inner = inner;
    this.outer = outer;
  }

  /**
   * Returns an HMAC. A key longer than the default strings is replaced by its hash (RFC 2104; Wine
   * test suite), even if the caller's strings are longer; these are used at their own length.
   *
   * @param hash name of the hash function
   * @param stringLength length of the default strings in bytes
   * @param innerString inner string of the caller; empty for the default
   * @param outerString outer string of the caller; empty for the default
   */
  public static Hmac of(
      String hash, byte[] key, int stringLength, byte[] innerString, byte[] outerString) {
    new HmacSelfTest(hash, MAKER).require("HMAC with " + hash);
    return make(hash, key, stringLength, innerString, outerString);
  }

  private static Hmac make(
      String hash, byte[] key, int stringLength, byte[] innerString, byte[] outerString) {
    MessageDigest digest = Digests.of(hash);
    byte[] shortKey = key.length > stringLength ? digest.digest(key) : key.clone();
    try {
      return new Hmac(
          digest,
          combined(innerString, INNER, stringLength, shortKey),
          combined(outerString, OUTER, stringLength, shortKey));
    } finally {
      Arrays.fill(shortKey, (byte) 0);
    }
  }

  /** Returns the HMAC of RFC 2104 with a hash of 64-byte blocks. */
  public static Hmac of(String hash, byte[] key) {
    return of(hash, key, 64, DEFAULT, DEFAULT);
  }

  /** Returns a string combined with the part of the key that it covers. */
  private static byte[] combined(byte[] ownString, byte filler, int stringLength, byte[] key) {
    byte[] string = ownString.length == 0 ? new byte[stringLength] : ownString.clone();
    if (ownString.length == 0) {
      Arrays.fill(string, filler);
    }
    for (int i = 0; i < Math.min(string.length, key.length); i++) {
      string[i] ^= key[i];
    }
    return string;
  }

  /** Returns the length of the value in bytes. */
  public int length() {
    return digest.getDigestLength();
  }

  public void update(byte[] data, int offset, int length) {
    start();
    digest.update(data, offset, length);
  }

  private void start() {
    if (!started) {
      digest.update(inner);
      started = true;
    }
  }

  /** Returns the value of the data so far and resets the HMAC. */
  public byte[] doFinal() {
    start();
    byte[] innerValue = digest.digest();
    started = false;
    digest.update(outer);
    return digest.digest(innerValue);
  }

  /** Resets the HMAC, discarding the data so far. */
  public void reset() {
    digest.reset();
    started = false;
  }

  /** Returns an HMAC in the same state. */
  public Hmac duplicate() throws CloneNotSupportedException {
    Hmac copy = new Hmac((MessageDigest) digest.clone(), inner.clone(), outer.clone());
    copy.started = started;
    return copy;
  }

  /** Wipes the key. */
  public void wipe() {
    reset();
    Arrays.fill(inner, (byte) 0);
    Arrays.fill(outer, (byte) 0);
  }
}

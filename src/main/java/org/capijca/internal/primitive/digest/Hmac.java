// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.security.MessageDigest;
import java.util.Arrays;

/** H(outer string, H(inner string, data)), where both strings have been combined with a key. */
public final class Hmac {
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5C;

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
   * An HMAC. A key longer than the default strings is replaced by its hash (RFC 2104; Wine test
   * suite), also where own strings are longer; these are used at their own length.
   *
   * @param hash name of the hash function
   * @param stringLength bytes of the default strings
   * @param innerString own inner string; empty for the default
   * @param outerString own outer string; empty for the default
   */
  public static Hmac of(
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

  /** The HMAC of RFC 2104 with a hash of 64-byte blocks. */
  public static Hmac of(String hash, byte[] key) {
    return of(hash, key, 64, new byte[0], new byte[0]);
  }

  /** A string combined with as much of the key as it covers. */
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

  /** Bytes of the value. */
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

  /** The value of the data so far; the HMAC starts anew. */
  public byte[] doFinal() {
    start();
    byte[] innerValue = digest.digest();
    started = false;
    digest.update(outer);
    return digest.digest(innerValue);
  }

  /** Forgets the data so far. */
  public void reset() {
    digest.reset();
    started = false;
  }

  /** An HMAC in the same state. */
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

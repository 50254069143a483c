package org.capijca.internal.engine.digest;

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
   * An HMAC.
   *
   * @param hash name of the hash function
   * @param stringLength bytes of the default strings
   * @param innerString own inner string; empty for the default
   * @param outerString own outer string; empty for the default
   */
  public static Hmac of(
      String hash, byte[] key, int stringLength, byte[] innerString, byte[] outerString) {
    MessageDigest digest = Digests.of(hash);
    return new Hmac(
        digest,
        keyed(innerString, INNER, key, stringLength, digest),
        keyed(outerString, OUTER, key, stringLength, digest));
  }

  /** The HMAC of RFC 2104 with a hash of 64-byte blocks. */
  public static Hmac of(String hash, byte[] key) {
    return of(hash, key, 64, new byte[0], new byte[0]);
  }

  /**
   * A string combined with the key. One's own is used at its own length with as much of the key as
   * it covers; the default takes a key that is longer than itself by its hash, as RFC 2104 has it
   * (Wine test suite).
   */
  private static byte[] keyed(
      byte[] ownString, byte filler, byte[] key, int stringLength, MessageDigest digest) {
    if (ownString.length > 0) {
      return combined(ownString.clone(), key);
    }
    byte[] string = new byte[stringLength];
    Arrays.fill(string, filler);
    if (key.length <= stringLength) {
      return combined(string, key);
    }
    byte[] hashed = digest.digest(key);
    try {
      return combined(string, hashed);
    } finally {
      Arrays.fill(hashed, (byte) 0);
    }
  }

  private static byte[] combined(byte[] string, byte[] key) {
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

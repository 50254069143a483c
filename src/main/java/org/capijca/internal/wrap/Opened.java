package org.capijca.internal.wrap;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.security.InvalidKeyException;
import java.util.Arrays;

/**
 * What a wrapping key has decrypted.
 *
 * <p>Whoever unwraps does the same with the bytes whether they are intact or not, and decides once,
 * at the end: neither answer nor time then tells what was wrong with a wrapped key.
 *
 * @param bytes the key, or where it is not intact any bytes; the caller wipes them
 * @param intact whether padding and checksum are right
 */
record Opened(byte[] bytes, boolean intact) {
  private static final byte[] NOTHING = {};

  /** No bytes, which are no key of any algorithm. */
  static Opened damaged() {
    return new Opened(NOTHING, false);
  }

  void wipe() {
    Arrays.fill(bytes, (byte) 0);
  }

  /** The one answer to everything that can be wrong with a wrapped key. */
  static InvalidKeyException refusal() {
    return NTE_BAD_DATA.as(InvalidKeyException::new, "the BLOB does not open with this key");
  }
}

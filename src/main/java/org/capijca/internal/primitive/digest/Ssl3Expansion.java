// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.util.Arrays;

/** The key expansion of SSL 3.0: RFC 6101, sections 6.1 and 6.2.2. */
public final class Ssl3Expansion {
  private static final int LETTERS = 26;
  private static final int MD5_LENGTH = 16;

  /** The longest output in bytes: the labels are A, BB, CCC and so on to 26 letters. */
  public static final int MAX_LENGTH = LETTERS * MD5_LENGTH;

  private Ssl3Expansion() {}

  /**
   * Returns MD5(secret, SHA-1("A", secret, seed)), followed by the same with "BB", "CCC" and so on.
   *
   * @param length length of the output in bytes, up to {@link #MAX_LENGTH}
   * @param seed pieces of the seed
   */
  public static byte[] of(byte[] secret, int length, byte[]... seed) {
    MessageDigest md5 = Digests.of("MD5");
    MessageDigest sha1 = Digests.of("SHA-1");
    byte[] inner = new byte[sha1.getDigestLength()];
    byte[] blocks = new byte[(length + MD5_LENGTH - 1) / MD5_LENGTH * MD5_LENGTH];
    try {
      for (int i = 0; i * MD5_LENGTH < length; i++) {
        byte[] label = new byte[i + 1];
        Arrays.fill(label, (byte) ('A' + i));
        sha1.update(label);
        sha1.update(secret);
        for (byte[] piece : seed) {
          sha1.update(piece);
        }
        sha1.digest(inner, 0, inner.length);
        md5.update(secret);
        md5.update(inner);
        md5.digest(blocks, i * MD5_LENGTH, MD5_LENGTH);
      }
      return Arrays.copyOf(blocks, length);
    } catch (DigestException e) {
      throw new ProviderException(e);
    } finally {
      Arrays.fill(inner, (byte) 0);
      Arrays.fill(blocks, (byte) 0);
    }
  }
}

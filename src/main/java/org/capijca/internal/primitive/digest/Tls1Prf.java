// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The pseudo-random function of TLS 1.0: RFC 2246, section 5. */
public final class Tls1Prf {
  private Tls1Prf() {}

  /** Returns PRF(secret, label, seed), with an ASCII label. */
  public static byte[] of(byte[] secret, String label, int length, byte[]... seed) {
    return of(secret, label.getBytes(StandardCharsets.US_ASCII), length, seed);
  }

  /**
   * Returns PRF(secret, label, seed).
   *
   * @param length length of the output in bytes
   * @param seed pieces of the seed
   */
  public static byte[] of(byte[] secret, byte[] label, int length, byte[]... seed) {
    new PrfSelfTest(Tls1Prf::compute).require("the pseudo-random function of TLS 1.0");
    return compute(secret, label, length, seed);
  }

  private static byte[] compute(byte[] secret, byte[] label, int length, byte[]... seed) {
    int half = (secret.length + 1) / 2;
    byte[] labelAndSeed = joined(label, joined(seed));
    byte[] output = expand("MD5", Arrays.copyOf(secret, half), labelAndSeed, length);
    byte[] other =
        expand(
            "SHA-1",
            Arrays.copyOfRange(secret, secret.length - half, secret.length),
            labelAndSeed,
            length);
    for (int i = 0; i < length; i++) {
      output[i] ^= other[i];
    }
    Arrays.fill(other, (byte) 0);
    return output;
  }

  /** Returns P_hash and wipes the secret. */
  private static byte[] expand(String hash, byte[] secret, byte[] seed, int length) {
    Hmac hmac = Hmac.of(hash, secret);
    Arrays.fill(secret, (byte) 0);
    byte[] output = new byte[length];
    byte[] a = seed;
    for (int done = 0; done < length; done += hmac.length()) {
      hmac.update(a, 0, a.length);
      a = hmac.doFinal();
      hmac.update(a, 0, a.length);
      hmac.update(seed, 0, seed.length);
      byte[] block = hmac.doFinal();
      System.arraycopy(block, 0, output, done, Math.min(block.length, length - done));
      Arrays.fill(block, (byte) 0);
    }
    hmac.wipe();
    return output;
  }

  private static byte[] joined(byte[]... pieces) {
    int length = 0;
    for (byte[] piece : pieces) {
      length += piece.length;
    }
    byte[] all = new byte[length];
    int position = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, position, piece.length);
      position += piece.length;
    }
    return all;
  }
}

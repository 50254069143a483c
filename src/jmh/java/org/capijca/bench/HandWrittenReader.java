// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a program writes without this provider: CryptDeriveKey with the classes of the JDK. */
final class HandWrittenReader implements RecordReader {
  private static final int PAD = 64;

  private final RecordKind kind;
  private final MessageDigest keptDigest;
  private final Cipher keptCipher;

  HandWrittenReader(RecordKind kind, boolean kept) throws GeneralSecurityException {
    this.kind = kind;
    this.keptDigest = kept ? MessageDigest.getInstance(kind.digest()) : null;
    this.keptCipher = kept ? Cipher.getInstance(kind.transformation()) : null;
  }

  static byte[] encrypt(RecordKind kind, byte[] secret, byte[] plaintext)
      throws GeneralSecurityException {
    HandWrittenReader writer = new HandWrittenReader(kind, true);
    return writer.apply(Cipher.ENCRYPT_MODE, secret, plaintext);
  }

  @Override
  public byte[] read(byte[] secret, byte[] ciphertext) throws GeneralSecurityException {
    return apply(Cipher.DECRYPT_MODE, secret, ciphertext);
  }

  private byte[] apply(int mode, byte[] secret, byte[] input) throws GeneralSecurityException {
    MessageDigest digest =
        keptDigest == null ? MessageDigest.getInstance(kind.digest()) : keptDigest;
    Cipher cipher = keptCipher == null ? Cipher.getInstance(kind.transformation()) : keptCipher;
    byte[] value = digest.digest(secret);
    byte[] material = kind.expands() ? expanded(digest, value) : value;
    SecretKeySpec key = new SecretKeySpec(material, 0, kind.keyBytes(), kind.keyAlgorithm());
    Arrays.fill(material, (byte) 0);
    if (kind.blockBytes() == 0) {
      cipher.init(mode, key);
    } else {
      cipher.init(mode, key, new IvParameterSpec(new byte[kind.blockBytes()]));
    }
    return cipher.doFinal(input);
  }

  /** Hashes of the two pads, each combined with the hash value (CryptDeriveKey page). */
  private static byte[] expanded(MessageDigest digest, byte[] value) {
    byte[] inner = padded(value, 0x36);
    byte[] outer = padded(value, 0x5C);
    byte[] both = Arrays.copyOf(digest.digest(inner), 2 * value.length);
    System.arraycopy(digest.digest(outer), 0, both, value.length, value.length);
    return both;
  }

  private static byte[] padded(byte[] value, int filler) {
    byte[] bytes = new byte[PAD];
    Arrays.fill(bytes, (byte) filler);
    for (int i = 0; i < value.length; i++) {
      bytes[i] ^= value[i];
    }
    return bytes;
  }
}

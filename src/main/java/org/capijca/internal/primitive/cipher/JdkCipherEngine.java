// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;

/** A cipher engine with a cipher of the JDK. */
final class JdkCipherEngine implements CipherEngine {
  /** The number of bytes by which output can exceed input: buffered bytes, and the padding. */
  private static final int TWO_BLOCKS = 32;

  private final Cipher cipher;

  JdkCipherEngine(Cipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public void init(boolean encrypt, SecretKey key, byte[] iv, int effectiveBits)
      throws InvalidKeyException {
    try {
      cipher.init(
          encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, key, parameters(iv, effectiveBits));
    } catch (InvalidAlgorithmParameterException e) {
      throw new InvalidKeyException(e);
    }
  }

  private static AlgorithmParameterSpec parameters(byte[] iv, int effectiveBits) {
    if (effectiveBits != 0) {
      return iv == null
          ? new RC2ParameterSpec(effectiveBits)
          : new RC2ParameterSpec(effectiveBits, iv);
    }
    return iv == null ? null : new IvParameterSpec(iv);
  }

  @Override
  public int outputSize(int length) {
    return cipher.getOutputSize(length);
  }

  @Override
  public byte[] update(byte[] in, int offset, int length) {
    return cipher.update(in, offset, length);
  }

  @Override
  public int update(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    if (collide(in, offset, length, out, outOffset)) {
      return cipher.update(copy(in, offset, length), 0, length, out, outOffset);
    }
    return cipher.update(in, offset, length, out, outOffset);
  }

  @Override
  public byte[] doFinal(byte[] in, int offset, int length)
      throws IllegalBlockSizeException, BadPaddingException {
    return cipher.doFinal(in, offset, length);
  }

  @Override
  public int doFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    if (collide(in, offset, length, out, outOffset)) {
      return cipher.doFinal(copy(in, offset, length), 0, length, out, outOffset);
    }
    return cipher.doFinal(in, offset, length, out, outOffset);
  }

  /**
   * Returns whether input and output overlap but are not identical, which the JDK's ciphers do not
   * support: output that starts after the input overwrites bytes that RC4 has not read yet, and
   * output that starts just before it overwrites bytes that CBC still needs for chaining.
   */
  private static boolean collide(byte[] in, int offset, int length, byte[] out, int outOffset) {
    return in == out
        && offset != outOffset
        && Math.abs((long) offset - outOffset) < (long) length + TWO_BLOCKS;
  }

  private static byte[] copy(byte[] in, int offset, int length) {
    return Arrays.copyOfRange(in, offset, offset + length);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import org.bouncycastle.crypto.StreamCipher;
import org.bouncycastle.crypto.params.KeyParameter;

/** A cipher engine with a stream cipher of Bouncy Castle. */
final class BouncyCastleStreamEngine implements CipherEngine {
  private final StreamCipher cipher;

  BouncyCastleStreamEngine(StreamCipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public void init(boolean encrypt, SecretKey key, byte[] iv, int effectiveBits) {
    byte[] bytes = key.getEncoded();
    cipher.init(encrypt, new KeyParameter(bytes));
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public int outputSize(int length) {
    return length;
  }

  @Override
  public byte[] update(byte[] in, int offset, int length) {
    byte[] out = new byte[length];
    cipher.processBytes(in, offset, length, out, 0);
    return length == 0 ? null : out;
  }

  @Override
  public int update(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    if (out.length - outOffset < length) {
      throw new ShortBufferException(length + " bytes of output do not fit into the buffer");
    }
    byte[] read = in == out ? Arrays.copyOfRange(in, offset, offset + length) : in;
    return cipher.processBytes(read, in == out ? 0 : offset, length, out, outOffset);
  }

  @Override
  public byte[] doFinal(byte[] in, int offset, int length) {
    byte[] out = new byte[length];
    cipher.processBytes(in, offset, length, out, 0);
    cipher.reset();
    return out;
  }

  @Override
  public int doFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    int done = update(in, offset, length, out, outOffset);
    cipher.reset();
    return done;
  }
}

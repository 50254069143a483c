package org.capijca.internal.engine.cipher;

import javax.crypto.ShortBufferException;
import org.bouncycastle.crypto.StreamCipher;
import org.bouncycastle.crypto.params.KeyParameter;

/** A stream cipher of Bouncy Castle. */
final class BouncyCastleStreamEngine implements CipherEngine {
  private final StreamCipher cipher;

  BouncyCastleStreamEngine(StreamCipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public void init(boolean encrypt, byte[] key, byte[] iv, int effectiveBits) {
    cipher.init(encrypt, new KeyParameter(key));
  }

  @Override
  public int outputSize(int length) {
    return length;
  }

  @Override
  public int update(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    if (out.length - outOffset < length) {
      throw new ShortBufferException(length + " bytes of output need more room");
    }
    return cipher.processBytes(in, offset, length, out, outOffset);
  }

  @Override
  public int doFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    int done = update(in, offset, length, out, outOffset);
    cipher.reset();
    return done;
  }
}

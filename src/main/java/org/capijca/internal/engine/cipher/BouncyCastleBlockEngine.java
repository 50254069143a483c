package org.capijca.internal.engine.cipher;

import java.security.InvalidKeyException;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.ShortBufferException;
import org.bouncycastle.crypto.BufferedBlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.DataLengthException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.RC2Parameters;

/** A block cipher of Bouncy Castle. */
final class BouncyCastleBlockEngine implements CipherEngine {
  private final BufferedBlockCipher cipher;

  BouncyCastleBlockEngine(BufferedBlockCipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public void init(boolean encrypt, byte[] key, byte[] iv, int effectiveBits)
      throws InvalidKeyException {
    CipherParameters parameters =
        effectiveBits == 0 ? new KeyParameter(key) : new RC2Parameters(key, effectiveBits);
    try {
      cipher.init(encrypt, iv == null ? parameters : new ParametersWithIV(parameters, iv));
    } catch (IllegalArgumentException e) {
      throw new InvalidKeyException(e);
    }
  }

  @Override
  public int outputSize(int length) {
    return cipher.getOutputSize(length);
  }

  @Override
  public int update(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    requireRoom(cipher.getUpdateOutputSize(length), out, outOffset);
    byte[] input = in == out ? in.clone() : in;
    return cipher.processBytes(input, offset, length, out, outOffset);
  }

  @Override
  public int doFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    byte[] result = new byte[cipher.getOutputSize(length)];
    try {
      int done = cipher.processBytes(in, offset, length, result, 0);
      done += cipher.doFinal(result, done);
      requireRoom(done, out, outOffset);
      System.arraycopy(result, 0, out, outOffset, done);
      return done;
    } catch (DataLengthException e) {
      cipher.reset();
      throw (IllegalBlockSizeException) new IllegalBlockSizeException(e.getMessage()).initCause(e);
    } catch (InvalidCipherTextException e) {
      cipher.reset();
      throw (BadPaddingException) new BadPaddingException(e.getMessage()).initCause(e);
    }
  }

  private static void requireRoom(int length, byte[] out, int outOffset)
      throws ShortBufferException {
    if (out.length - outOffset < length) {
      throw new ShortBufferException(length + " bytes of output need more room");
    }
  }
}

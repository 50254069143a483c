package org.capijca.internal.engine.cipher;

import java.security.InvalidKeyException;
import java.util.Arrays;
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
  private static final byte[] NONE = {};

  private final BufferedBlockCipher cipher;
  private final boolean padded;
  private boolean encrypt;
  private byte[] iv;

  /** What a padded decryption has taken last: the chaining block, then what the cipher holds. */
  private byte[] recent;

  private int held;

  BouncyCastleBlockEngine(BufferedBlockCipher cipher, boolean padded) {
    this.cipher = cipher;
    this.padded = padded;
  }

  @Override
  public void init(boolean encrypting, byte[] key, byte[] newIv, int effectiveBits)
      throws InvalidKeyException {
    CipherParameters parameters =
        effectiveBits == 0 ? new KeyParameter(key) : new RC2Parameters(key, effectiveBits);
    try {
      cipher.init(encrypting, newIv == null ? parameters : new ParametersWithIV(parameters, newIv));
    } catch (IllegalArgumentException e) {
      throw new InvalidKeyException(e);
    }
    encrypt = encrypting;
    iv = newIv;
    recent = start();
    held = 0;
  }

  private byte[] start() {
    return iv == null ? NONE : iv;
  }

  @Override
  public int outputSize(int length) {
    return cipher.getOutputSize(length);
  }

  @Override
  public byte[] update(byte[] in, int offset, int length) {
    byte[] out = new byte[cipher.getUpdateOutputSize(length)];
    process(in, offset, length, out, 0);
    return out.length == 0 ? null : out;
  }

  @Override
  public int update(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    requireRoom(cipher.getUpdateOutputSize(length), out, outOffset);
    byte[] read = in == out ? Arrays.copyOfRange(in, offset, offset + length) : in;
    return process(read, in == out ? 0 : offset, length, out, outOffset);
  }

  private int process(byte[] in, int offset, int length, byte[] out, int outOffset) {
    int done = cipher.processBytes(in, offset, length, out, outOffset);
    if (padded && !encrypt && length != 0) {
      remember(in, offset, length);
    }
    return done;
  }

  /** A padded decryption holds the last block back even when it is whole. */
  private void remember(byte[] in, int offset, int length) {
    int blockBytes = cipher.getBlockSize();
    held = (held + length - 1) % blockBytes + 1;
    int kept = Math.min(length, 2 * blockBytes);
    byte[] seen = Arrays.copyOf(recent, recent.length + kept);
    System.arraycopy(in, offset + length - kept, seen, recent.length, kept);
    recent = Arrays.copyOfRange(seen, seen.length - start().length - held, seen.length);
  }

  @Override
  public byte[] doFinal(byte[] in, int offset, int length)
      throws IllegalBlockSizeException, BadPaddingException {
    byte[] out = new byte[cipher.getOutputSize(length)];
    try {
      int done = cipher.processBytes(in, offset, length, out, 0);
      done += cipher.doFinal(out, done);
      restart(start(), NONE);
      return done == out.length ? out : Arrays.copyOf(out, done);
    } catch (DataLengthException e) {
      throw (IllegalBlockSizeException) new IllegalBlockSizeException(e.getMessage()).initCause(e);
    } catch (InvalidCipherTextException e) {
      throw (BadPaddingException) new BadPaddingException(e.getMessage()).initCause(e);
    }
  }

  @Override
  public int doFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    if (!padded || encrypt) {
      requireRoom(cipher.getOutputSize(length), out, outOffset);
    }
    byte[] chain = Arrays.copyOf(recent, start().length);
    byte[] waiting = Arrays.copyOfRange(recent, chain.length, recent.length);
    byte[] result = doFinal(in, offset, length);
    try {
      requireRoom(result.length, out, outOffset);
    } catch (ShortBufferException e) {
      restart(chain, waiting);
      throw e;
    }
    System.arraycopy(result, 0, out, outOffset, result.length);
    return result.length;
  }

  /** Goes on from a chaining block, with these bytes waiting. */
  private void restart(byte[] chain, byte[] waiting) {
    if (iv != null) {
      cipher.init(encrypt, new ParametersWithIV(null, chain));
    }
    recent = chain;
    held = 0;
    process(waiting, 0, waiting.length, NONE, 0);
  }

  private static void requireRoom(int length, byte[] out, int outOffset)
      throws ShortBufferException {
    if (out.length - outOffset < length) {
      throw new ShortBufferException(length + " bytes of output need more room");
    }
  }
}

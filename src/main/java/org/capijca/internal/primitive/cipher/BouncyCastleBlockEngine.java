// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.BufferedBlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.DataLengthException;
import org.bouncycastle.crypto.DefaultBufferedBlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.RC2Parameters;

/** A cipher engine with a block cipher of Bouncy Castle. */
final class BouncyCastleBlockEngine implements CipherEngine {
  private static final byte[] NONE = {};

  private final BlockCipher mode;
  private final boolean padded;
  private final int blockBytes;

  private BufferedBlockCipher cipher;
  private boolean encrypt;
  private boolean pads;
  private boolean unpads;
  private byte[] iv;

  /** The number of bytes buffered in the cipher. */
  private int held;

  /**
   * The last input of a cipher that removes padding: the chaining block, then the buffered bytes.
   */
  private byte[] recent;

  BouncyCastleBlockEngine(BlockCipher mode, boolean padded) {
    this.mode = mode;
    this.padded = padded;
    this.blockBytes = mode.getBlockSize();
  }

  @Override
  public void init(boolean encrypting, SecretKey key, byte[] newIv, int effectiveBits)
      throws InvalidKeyException {
    encrypt = encrypting;
    pads = padded && encrypt;
    unpads = padded && !encrypt;
    cipher =
        unpads
            ? new PaddedBufferedBlockCipher(mode, new PKCS7Padding())
            : new DefaultBufferedBlockCipher(mode);
    iv = newIv;
    byte[] bytes = key.getEncoded();
    CipherParameters parameters =
        effectiveBits == 0 ? new KeyParameter(bytes) : new RC2Parameters(bytes, effectiveBits);
    Arrays.fill(bytes, (byte) 0);
    try {
      cipher.init(encrypt, iv == null ? parameters : new ParametersWithIV(parameters, iv));
    } catch (IllegalArgumentException e) {
      throw new InvalidKeyException(e);
    }
    held = 0;
    recent = start();
  }

  private byte[] start() {
    return iv == null ? NONE : iv;
  }

  @Override
  public int outputSize(int length) {
    return pads ? held + length + padding(length) : cipher.getOutputSize(length);
  }

  private int padding(int length) {
    return pads ? blockBytes - (held + length) % blockBytes : 0;
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
    if (unpads) {
      remember(in, offset, length);
    } else {
      held = (held + length) % blockBytes;
    }
    return done;
  }

  /** Records input: a cipher that removes padding buffers the last block even if it is complete. */
  private void remember(byte[] in, int offset, int length) {
    if (length == 0) {
      return;
    }
    held = (held + length - 1) % blockBytes + 1;
    int kept = Math.min(length, 2 * blockBytes);
    byte[] seen = Arrays.copyOf(recent, recent.length + kept);
    System.arraycopy(in, offset + length - kept, seen, recent.length, kept);
    recent = Arrays.copyOfRange(seen, seen.length - start().length - held, seen.length);
  }

  @Override
  public byte[] doFinal(byte[] in, int offset, int length)
      throws IllegalBlockSizeException, BadPaddingException {
    byte[] out = new byte[outputSize(length)];
    int done = finish(in, offset, length, out, 0);
    return done == out.length ? out : Arrays.copyOf(out, done);
  }

  private int finish(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws IllegalBlockSizeException, BadPaddingException {
    byte[] padding = new byte[padding(length)];
    Arrays.fill(padding, (byte) padding.length);
    try {
      int done = cipher.processBytes(in, offset, length, out, outOffset);
      done += cipher.processBytes(padding, 0, padding.length, out, outOffset + done);
      done += cipher.doFinal(out, outOffset + done);
      restart(start(), NONE);
      return done;
    } catch (DataLengthException e) {
      throw (IllegalBlockSizeException) new IllegalBlockSizeException(e.getMessage()).initCause(e);
    } catch (InvalidCipherTextException e) {
      throw (BadPaddingException) new BadPaddingException(e.getMessage()).initCause(e);
    }
  }

  @Override
  public int doFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    if (unpads) {
      return unpad(in, offset, length, out, outOffset);
    }
    requireRoom(outputSize(length), out, outOffset);
    byte[] read = in == out ? Arrays.copyOfRange(in, offset, offset + length) : in;
    return finish(read, in == out ? 0 : offset, length, out, outOffset);
  }

  /**
   * Decrypts the last blocks and removes the padding. The length of the plaintext is known only
   * after that; nothing is output if it does not fit or the padding is invalid.
   */
  private int unpad(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    byte[] chain = Arrays.copyOf(recent, start().length);
    byte[] waiting = Arrays.copyOfRange(recent, chain.length, recent.length);
    byte[] text = new byte[outputSize(length)];
    int done = finish(in, offset, length, text, 0);
    if (out.length - outOffset < done) {
      restart(chain, waiting);
    }
    requireRoom(done, out, outOffset);
    System.arraycopy(text, 0, out, outOffset, done);
    return done;
  }

  /** Restarts the cipher with a chaining block and these buffered bytes. */
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
      throw new ShortBufferException(length + " bytes of output do not fit into the buffer");
    }
  }
}

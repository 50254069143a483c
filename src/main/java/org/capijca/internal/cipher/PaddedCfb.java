package org.capijca.internal.cipher;

import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.ShortBufferException;
import org.capijca.internal.engine.cipher.CipherEngine;

/**
 * CFB with PKCS #5 padding to whole blocks, as CryptEncrypt pads in every mode (Wine test suite: 7
 * bytes become 8). The JDK's own CFB8 counts its padding from single bytes.
 */
final class PaddedCfb implements CipherEngine {
  private final CipherEngine cfb;
  private final int blockBytes;
  private final byte[] held;
  private boolean encrypt;
  private int heldLength;
  private int total;

  PaddedCfb(CipherEngine cfb, int blockBytes) {
    this.cfb = cfb;
    this.blockBytes = blockBytes;
    this.held = new byte[blockBytes];
  }

  @Override
  public void init(boolean encrypting, byte[] key, byte[] iv, int effectiveBits)
      throws InvalidKeyException {
    cfb.init(encrypting, key, iv, effectiveBits);
    encrypt = encrypting;
    restart();
  }

  private void restart() {
    Arrays.fill(held, (byte) 0);
    heldLength = 0;
    total = 0;
  }

  @Override
  public int outputSize(int length) {
    return encrypt ? length + blockBytes - (total + length) % blockBytes : heldLength + length;
  }

  @Override
  public int update(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    if (encrypt) {
      int written = cfb.update(in, offset, length, out, outOffset);
      total = (total + length) % blockBytes;
      return written;
    }
    int ready = Math.max(heldLength + length - blockBytes, 0);
    requireRoom(ready, out, outOffset);
    byte[] plain = new byte[heldLength + length];
    System.arraycopy(held, 0, plain, 0, heldLength);
    cfb.update(in, offset, length, plain, heldLength);
    System.arraycopy(plain, 0, out, outOffset, ready);
    heldLength = plain.length - ready;
    System.arraycopy(plain, ready, held, 0, heldLength);
    Arrays.fill(plain, (byte) 0);
    total = (total + length) % blockBytes;
    return ready;
  }

  @Override
  public int doFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    return encrypt
        ? encryptFinal(in, offset, length, out, outOffset)
        : decryptFinal(in, offset, length, out, outOffset);
  }

  private int encryptFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    requireRoom(outputSize(length), out, outOffset);
    int padding = blockBytes - (total + length) % blockBytes;
    byte[] tail = new byte[padding];
    Arrays.fill(tail, (byte) padding);
    int written = cfb.update(in, offset, length, out, outOffset);
    written += cfb.doFinal(tail, 0, padding, out, outOffset + written);
    restart();
    return written;
  }

  private int decryptFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    boolean whole = (total + length) % blockBytes == 0;
    byte[] plain = new byte[heldLength + length];
    System.arraycopy(held, 0, plain, 0, heldLength);
    cfb.doFinal(in, offset, length, plain, heldLength);
    restart();
    try {
      if (!whole || plain.length == 0) {
        throw new IllegalBlockSizeException("the input is not whole blocks");
      }
      int unpadded = plain.length - paddingOf(plain);
      requireRoom(unpadded, out, outOffset);
      System.arraycopy(plain, 0, out, outOffset, unpadded);
      return unpadded;
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private int paddingOf(byte[] plain) throws BadPaddingException {
    int padding = plain[plain.length - 1];
    if (padding < 1 || padding > blockBytes) {
      throw new BadPaddingException("the padding is bad");
    }
    for (int i = plain.length - padding; i < plain.length; i++) {
      if (plain[i] != padding) {
        throw new BadPaddingException("the padding is bad");
      }
    }
    return padding;
  }

  private static void requireRoom(int length, byte[] out, int outOffset)
      throws ShortBufferException {
    if (out.length - outOffset < length) {
      throw new ShortBufferException(length + " bytes of output need more room");
    }
  }
}

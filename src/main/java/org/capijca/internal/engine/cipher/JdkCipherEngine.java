package org.capijca.internal.engine.cipher;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;

/** A cipher of the JDK. */
final class JdkCipherEngine implements CipherEngine {
  private final Cipher cipher;
  private final String algorithm;

  JdkCipherEngine(Cipher cipher, String algorithm) {
    this.cipher = cipher;
    this.algorithm = algorithm;
  }

  @Override
  public void init(boolean encrypt, byte[] key, byte[] iv, int effectiveBits)
      throws InvalidKeyException {
    try {
      cipher.init(
          encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
          new EngineKey(algorithm, key),
          parameters(iv, effectiveBits));
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
    if (overruns(in, offset, length, out, outOffset)) {
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
    if (overruns(in, offset, length, out, outOffset)) {
      return cipher.doFinal(copy(in, offset, length), 0, length, out, outOffset);
    }
    return cipher.doFinal(in, offset, length, out, outOffset);
  }

  /** Whether output would overwrite input not yet read; in place it would not. */
  private static boolean overruns(byte[] in, int offset, int length, byte[] out, int outOffset) {
    return in == out && offset < outOffset && outOffset < offset + length;
  }

  private static byte[] copy(byte[] in, int offset, int length) {
    return Arrays.copyOfRange(in, offset, offset + length);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.RuntimeCryptoException;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.capijca.internal.primitive.cipher.CipherEngines;

/** Encrypts and decrypts whole arrays with the ciphers of PFX files. */
final class Ciphering {
  private Ciphering() {}

  /**
   * Runs a cipher in CBC mode with PKCS #7 padding.
   *
   * @throws InvalidCipherTextException if the length or the padding of the ciphertext is wrong
   */
  static byte[] cbc(boolean encrypt, BlockCipher engine, CipherParameters key, byte[] data)
      throws InvalidCipherTextException {
    requireSelfTest(engine.getAlgorithmName(), "CBC");
    PaddedBufferedBlockCipher cipher =
        new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(engine), new PKCS7Padding());
    cipher.init(encrypt, key);
    byte[] out = new byte[cipher.getOutputSize(data.length)];
    try {
      int length = cipher.processBytes(data, 0, data.length, out, 0);
      length += cipher.doFinal(out, length);
      return Arrays.copyOf(out, length);
    } catch (RuntimeCryptoException e) {
      throw new InvalidCipherTextException(e.getMessage(), e);
    } finally {
      if (!encrypt) {
        Arrays.fill(out, (byte) 0);
      }
    }
  }

  /** Finds the same cipher where it is tested before its first use. */
  private static void requireSelfTest(String algorithm, String mode) {
    CipherEngines.BOUNCY_CASTLE.find(algorithm, mode, mode != null);
  }

  static byte[] rc4(CipherParameters key, byte[] data) {
    RC4Engine engine = new RC4Engine();
    requireSelfTest(engine.getAlgorithmName(), null);
    engine.init(false, key);
    byte[] out = new byte[data.length];
    engine.processBytes(data, 0, data.length, out, 0);
    return out;
  }
}

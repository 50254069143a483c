package org.capijca.internal.engine.rsa;

import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricBlockCipher;
import org.bouncycastle.crypto.CipherParameters;

/** Stands where the encoding expects RSA, which happens elsewhere. */
final class Passage implements AsymmetricBlockCipher {
  private final int blockLength;

  Passage(int blockLength) {
    this.blockLength = blockLength;
  }

  @Override
  public void init(boolean forEncryption, CipherParameters parameters) {
    // there is no key
  }

  @Override
  public int getInputBlockSize() {
    return blockLength - 1;
  }

  @Override
  public int getOutputBlockSize() {
    return blockLength - 1;
  }

  @Override
  public byte[] processBlock(byte[] in, int offset, int length) {
    return Arrays.copyOfRange(in, offset, offset + length);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;

/**
 * An adapter that gives a mode of operation the block size of its cipher, even if its own is one
 * byte, so that padding fills whole blocks as in CryptEncrypt (Wine test suite: 7 bytes in CFB
 * become 8).
 */
final class BlockSizeAdapter implements BlockCipher {
  private final BlockCipher mode;
  private final int blockBytes;

  /**
   * @param mode the mode, whose own block size may be one byte
   * @param blockBytes the block length of the underlying cipher in bytes
   */
  BlockSizeAdapter(BlockCipher mode, int blockBytes) {
    this.mode = mode;
    this.blockBytes = blockBytes;
  }

  @Override
  public void init(boolean encrypt, CipherParameters parameters) {
    mode.init(encrypt, parameters);
  }

  @Override
  public String getAlgorithmName() {
    return mode.getAlgorithmName();
  }

  @Override
  public int getBlockSize() {
    return blockBytes;
  }

  @Override
  public int processBlock(byte[] in, int offset, byte[] out, int outOffset) {
    for (int i = 0; i < blockBytes; i += mode.getBlockSize()) {
      mode.processBlock(in, offset + i, out, outOffset + i);
    }
    return blockBytes;
  }

  @Override
  public void reset() {
    mode.reset();
  }
}

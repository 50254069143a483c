// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricBlockCipher;
import org.bouncycastle.crypto.CipherParameters;

/** An identity cipher for encodings that expect an RSA engine; RSA itself is applied separately. */
final class IdentityBlockCipher implements AsymmetricBlockCipher {
  private final int blockLength;

  IdentityBlockCipher(int blockLength) {
    this.blockLength = blockLength;
  }

  @Override
  public void init(boolean forEncryption, CipherParameters parameters) {
    // no key is needed
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

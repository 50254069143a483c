// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import java.util.Optional;
import org.capijca.internal.primitive.random.RandomBytes;

/** RSA without padding: the message is the block; a shorter one is its low-order end. */
public enum NoPadding implements RsaPadding {
  INSTANCE;

  @Override
  public int maxLength(int blockLength) {
    return blockLength;
  }

  @Override
  public byte[] pad(byte[] message, int blockLength, RandomBytes random) {
    byte[] block = new byte[blockLength];
    System.arraycopy(message, 0, block, blockLength - message.length, message.length);
    return block;
  }

  @Override
  public Optional<byte[]> unpad(byte[] block) {
    return Optional.of(block.clone());
  }
}

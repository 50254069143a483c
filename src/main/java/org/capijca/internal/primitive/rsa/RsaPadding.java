// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_LEN;

import java.util.Optional;
import javax.crypto.BadPaddingException;
import org.capijca.CapiError;
import org.capijca.internal.primitive.random.RandomBytes;

/** How a message becomes a block as long as the modulus, big-endian, and back. */
public interface RsaPadding {
  /** The longest message in bytes, for a modulus of that many bytes; below 0 where none fits. */
  int maxLength(int blockLength);

  /**
   * The code of CryptEncrypt for a message that is longer than {@link #maxLength}.
   *
   * @param messageLength bytes of the message
   * @param blockLength bytes of the modulus
   */
  default CapiError tooLong(int messageLength, int blockLength) {
    return NTE_BAD_LEN;
  }

  /** The block of a message that is not too long. The caller wipes it. */
  byte[] pad(byte[] message, int blockLength, RandomBytes random);

  /**
   * The message in a block, empty if the block has another form. It takes the same time whatever is
   * wrong with the block. The caller wipes the message.
   */
  Optional<byte[]> unpad(byte[] block);

  /** The one answer to everything that does not decrypt (NTE_BAD_DATA). */
  static BadPaddingException refusal() {
    return NTE_BAD_DATA.as(BadPaddingException::new, "the data do not decrypt with this key");
  }
}

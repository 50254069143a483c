// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_LEN;

import java.util.Optional;
import javax.crypto.BadPaddingException;
import org.capijca.CapiError;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * A padding that encodes a message as a block as long as the modulus, big-endian, and decodes it.
 */
public interface RsaPadding {
  /**
   * Returns the longest message in bytes for a modulus of this many bytes; negative if none fits.
   */
  int maxLength(int blockLength);

  /**
   * Returns the code of CryptEncrypt for a message that is longer than {@link #maxLength}.
   *
   * @param messageLength length of the message in bytes
   * @param blockLength length of the modulus in bytes
   */
  default CapiError tooLong(int messageLength, int blockLength) {
    return NTE_BAD_LEN;
  }

  /** Returns the block of a message that is not too long. The caller wipes it. */
  byte[] pad(byte[] message, int blockLength, RandomBytes random);

  /**
   * Returns the message in a block; empty if the padding is invalid. The time does not depend on
   * the fault. The caller wipes the message.
   */
  Optional<byte[]> unpad(byte[] block);

  /**
   * Returns the message in a block; a copy of the substitute if the padding is invalid or the
   * message has another length. The caller wipes the result.
   */
  default byte[] unpadOr(byte[] block, byte[] substitute) {
    return unpad(block)
        .filter(message -> message.length == substitute.length)
        .orElseGet(substitute::clone);
  }

  /** Returns the exception for every decryption failure (NTE_BAD_DATA). */
  static BadPaddingException refusal() {
    return NTE_BAD_DATA.as(
        BadPaddingException::new,
        "the data cannot be decrypted: usual causes are another key, another padding (PKCS #1, OAEP),"
            + " or the other byte order (little-endian under CALG_RSA_KEYX, big-endian under RSA)");
  }
}

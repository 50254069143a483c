// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.security.InvalidKeyException;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;

/**
 * A cipher in one mode and with or without PKCS #5 padding to whole blocks, whatever the mode.
 * Input and output may overlap in any way.
 *
 * <p>It is back in its initial state after each {@code doFinal} that succeeds, has taken nothing
 * when it throws ShortBufferException, and must be set up again after any other exception.
 */
public interface CipherEngine {
  /**
   * Sets the key up.
   *
   * @param key whose encoding is the cipher key; it is read whenever an engine sets itself up, and
   *     the engine keeps no copy of the bytes but its key schedule
   * @param iv of block length; null in ECB and for stream ciphers
   * @param effectiveBits T1 of RFC 2268 in bits; 0 for ciphers other than RC2
   */
  void init(boolean encrypt, SecretKey key, byte[] iv, int effectiveBits)
      throws InvalidKeyException;

  /** The most bytes that {@code length} more bytes of input can yield now. */
  int outputSize(int length);

  /** The output that is ready; null where there is none. */
  byte[] update(byte[] in, int offset, int length);

  int update(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException;

  byte[] doFinal(byte[] in, int offset, int length)
      throws IllegalBlockSizeException, BadPaddingException;

  int doFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException;
}

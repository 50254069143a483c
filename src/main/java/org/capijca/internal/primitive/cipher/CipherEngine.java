// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.security.InvalidKeyException;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;

/**
 * A cipher in one mode, with or without PKCS #5 padding to whole blocks in every mode. Input and
 * output may overlap.
 *
 * <p>Each successful {@code doFinal} resets it to its initial state. If it throws
 * ShortBufferException, it has not consumed any input; after any other exception it must be
 * initialised again.
 */
public interface CipherEngine {
  /**
   * Initialises the engine with a key.
   *
   * @param key the key, whose encoding is the cipher key; it is read at each initialisation, and
   *     the engine keeps only its key schedule, not a copy of the bytes
   * @param iv of block length, which is only read; null in ECB and for stream ciphers
   * @param effectiveBits T1 of RFC 2268 in bits; 0 for ciphers other than RC2
   */
  void init(boolean encrypt, SecretKey key, byte[] iv, int effectiveBits)
      throws InvalidKeyException;

  /** Returns the maximum number of output bytes for {@code length} more bytes of input. */
  int outputSize(int length);

  /** Processes input and returns the available output; null if there is none. */
  byte[] update(byte[] in, int offset, int length);

  int update(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException;

  byte[] doFinal(byte[] in, int offset, int length)
      throws IllegalBlockSizeException, BadPaddingException;

  int doFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException;
}

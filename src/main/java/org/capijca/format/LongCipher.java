// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import org.capijca.CipherMode;
import org.capijca.interfaces.CapiSecretKey;

/**
 * Encrypts or decrypts data of any length in pieces, in the key's own mode and with the padding of
 * CryptEncrypt.
 *
 * <p>In CBC mode a new message begins after each mebibyte, whose IV is the last block of
 * ciphertext. The bytes are the same, and the provider chooses anew whether the faster engine for
 * long data pays.
 */
final class LongCipher {
  private static final int SEGMENT = 1 << 20;

  /**
   * The number of bytes in a call of the cipher. The JIT compiler uses the processor's AES
   * instructions for several blocks at once only after some hundred calls, whatever their length
   * (measured: 256 MiB take a third of the time in calls of 4 KiB instead of 64 KiB).
   */
  private static final int CALL = 1 << 12;

  private final Engines engines;
  private final int opmode;
  private final CapiSecretKey key;
  private final Cipher whole;

  /** Without padding; null in other modes than CBC, and before the first piece. */
  private Cipher segment;

  private byte[] iv;
  private int taken;

  LongCipher(Engines engines, int opmode, CapiSecretKey key) throws GeneralSecurityException {
    this.engines = engines;
    this.opmode = opmode;
    this.key = key;
    this.whole = engines.cipher(opmode, key);
  }

  /** Returns how many of these bytes are whole blocks. */
  int wholeBlocks(int length) {
    int block = blockBytes();
    return block == 0 ? length : length - length % block;
  }

  /** Returns the length of a block in bytes; 0 for stream ciphers. */
  int blockBytes() {
    return key.getBlockLength() / Byte.SIZE;
  }

  /** Returns the length in bytes that the output of so much input can have. */
  int outputSize(int length) {
    return whole.getOutputSize(length);
  }

  /**
   * Processes a piece that is not the last.
   *
   * @param length a multiple of the block length
   * @return the number of bytes written
   */
  int update(byte[] in, int offset, int length, byte[] out) throws GeneralSecurityException {
    boolean chained = key.getMode() == CipherMode.CRYPT_MODE_CBC;
    if (chained && (iv == null || taken >= SEGMENT)) {
      begin();
    }
    Cipher cipher = chained ? segment : whole;
    int written = 0;
    for (int done = 0; done < length; done += CALL) {
      int part = Math.min(CALL, length - done);
      written += cipher.update(in, offset + done, part, out, written);
    }
    if (chained) {
      byte[] ciphertext = opmode == Cipher.ENCRYPT_MODE ? out : in;
      int end = opmode == Cipher.ENCRYPT_MODE ? written : offset + length;
      iv = Arrays.copyOfRange(ciphertext, end - iv.length, end);
      taken += length;
    }
    return written;
  }

  private void begin() throws GeneralSecurityException {
    if (segment == null) {
      segment = Cipher.getInstance(key.getAlgorithm() + "/CBC/NoPadding", whole.getProvider());
      iv = key.getIV();
    }
    segment.init(opmode, key, new IvParameterSpec(iv));
    taken = 0;
  }

  /**
   * Processes the last piece.
   *
   * @return the number of bytes written
   * @throws GeneralSecurityException if the data or its padding is wrong (NTE_BAD_DATA)
   */
  int doFinal(byte[] in, int offset, int length, byte[] out) throws GeneralSecurityException {
    Cipher last = iv == null ? whole : engines.cipher(opmode, key, iv);
    return last.doFinal(in, offset, length, out);
  }
}

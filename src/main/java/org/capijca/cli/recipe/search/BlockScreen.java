// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.interfaces.CapiSecretKey;

/** Looks at the last block of a ciphertext, whose padding rules out most wrong keys. */
final class BlockScreen {
  private final Cipher ecb;
  private final int block;
  private CapiSecretKey key;
  private boolean encrypts;

  BlockScreen(CapiProvider provider, String algorithm, int block) throws GeneralSecurityException {
    this.ecb = Cipher.getInstance(algorithm + "/ECB/NoPadding", provider);
    this.block = block;
  }

  /** Takes the key of the next calls. */
  void init(CapiSecretKey nextKey) throws GeneralSecurityException {
    key = nextKey;
    initialize(false);
  }

  private void initialize(boolean encrypting) throws GeneralSecurityException {
    encrypts = encrypting;
    ecb.init(encrypting ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, key);
  }

  /**
   * Returns the length of the padding in bytes; 0 if there is none.
   *
   * @param last IV or previous block, and the last block
   */
  int padding(CipherMode mode, byte[] last) throws GeneralSecurityException {
    if (mode == CipherMode.CRYPT_MODE_CFB) {
      return feedbackPadding(last);
    }
    if (encrypts) {
      initialize(false);
    }
    byte[] plain = ecb.doFinal(last, block, block);
    for (int i = 0; mode == CipherMode.CRYPT_MODE_CBC && i < block; i++) {
      plain[i] ^= last[i];
    }
    int length = plain[block - 1];
    if (length < 1 || length > block) {
      return 0;
    }
    for (int i = block - length; i < block; i++) {
      if (plain[i] != length) {
        return 0;
      }
    }
    return length;
  }

  /** In CFB with 8 bits a byte is hidden by the encryption of the block of bytes before it. */
  private int feedbackPadding(byte[] last) throws GeneralSecurityException {
    if (!encrypts) {
      initialize(true);
    }
    int length = feedback(last, 2 * block - 1);
    if (length < 1 || length > block) {
      return 0;
    }
    for (int i = 2; i <= length; i++) {
      if (feedback(last, 2 * block - i) != length) {
        return 0;
      }
    }
    return length;
  }

  private int feedback(byte[] last, int position) throws GeneralSecurityException {
    byte[] register = Arrays.copyOfRange(last, position - block, position);
    return (byte) (last[position] ^ ecb.doFinal(register)[0]);
  }
}

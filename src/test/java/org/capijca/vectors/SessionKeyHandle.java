// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import org.capijca.interfaces.CapiSecretKey;

/**
 * A session key used as an HCRYPTKEY is: calls of CryptEncrypt, CryptDecrypt and CryptSetKeyParam,
 * one after the other.
 *
 * <p>A Cipher that decrypts with padding keeps the last block back until {@code doFinal}, so the
 * output of CryptDecrypt compares by message, not by call.
 */
public final class SessionKeyHandle {
  private CapiSecretKey key;
  private Cipher encryptor;
  private Cipher decryptor;

  public SessionKeyHandle(CapiSecretKey key) {
    this.key = key;
  }

  /** The key as the last CryptSetKeyParam left it. */
  public CapiSecretKey key() {
    return key;
  }

  /** CryptSetKeyParam; what is encrypted next starts from the IV. */
  public void set(String parameter, byte[] value) {
    key = KeyParameters.set(parameter, value).orElseThrow().apply(key);
    encryptor = null;
    decryptor = null;
  }

  /** CryptEncrypt. */
  public byte[] encrypt(boolean last, byte[] data) throws GeneralSecurityException {
    if (encryptor == null) {
      encryptor = cipher(Cipher.ENCRYPT_MODE);
    }
    return run(encryptor, last, data);
  }

  /** CryptDecrypt. */
  public byte[] decrypt(boolean last, byte[] data) throws GeneralSecurityException {
    if (decryptor == null) {
      decryptor = cipher(Cipher.DECRYPT_MODE);
    }
    return run(decryptor, last, data);
  }

  private Cipher cipher(int opmode) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(key.getAlgId().name(), CapiCalls.provider(key.getCsp()));
    cipher.init(opmode, key);
    return cipher;
  }

  private static byte[] run(Cipher cipher, boolean last, byte[] data)
      throws GeneralSecurityException {
    byte[] output = last ? cipher.doFinal(data) : cipher.update(data);
    return output == null ? new byte[0] : output;
  }
}

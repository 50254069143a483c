// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import org.capijca.interfaces.CapiSecretKey;

/**
 * A session key used like an HCRYPTKEY: successive calls of CryptEncrypt, CryptDecrypt and
 * CryptSetKeyParam.
 *
 * <p>A Cipher that decrypts with padding buffers the last block until {@code doFinal}, so that the
 * output of CryptDecrypt is compared by message, not by call.
 */
public final class SessionKeyHandle {
  private CapiSecretKey key;
  private Cipher encryptor;
  private Cipher decryptor;

  public SessionKeyHandle(CapiSecretKey key) {
    this.key = key;
  }

  /** Returns the key after the last CryptSetKeyParam. */
  public CapiSecretKey key() {
    return key;
  }

  /** Calls CryptSetKeyParam; the next encryption starts with the IV. */
  public void set(String parameter, byte[] value) {
    key = KeyParameters.set(parameter, value).orElseThrow().apply(key);
    encryptor = null;
    decryptor = null;
  }

  /** Calls CryptEncrypt. */
  public byte[] encrypt(boolean last, byte[] data) throws GeneralSecurityException {
    if (encryptor == null) {
      encryptor = cipher(Cipher.ENCRYPT_MODE);
    }
    return run(encryptor, last, data);
  }

  /** Calls CryptDecrypt. */
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

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.CapiError;
import org.capijca.interfaces.CapiSecretKey;

/**
 * An HCRYPTKEY built on Cipher objects with a result for each call: encryption and decryption share
 * a feedback register or key stream, a call with Final FALSE processes whole blocks, and
 * CryptDuplicateKey copies the state. A Cipher object itself has one direction and buffers partial
 * blocks, which {@link SessionKeyHandle} tests.
 */
final class HandleOnCiphers {
  private CapiSecretKey key;
  private byte[] register;

  /**
   * The key used in place of the original until the first call with Final TRUE; null for the
   * original.
   */
  private CapiSecretKey first;

  /** The number of key stream bytes that a stream cipher has used. */
  private int used;

  HandleOnCiphers(CapiSecretKey key) {
    this.key = key;
    this.register = key.getIV();
  }

  /** Duplicates the handle, as CryptDuplicateKey does. */
  HandleOnCiphers duplicate() {
    HandleOnCiphers copy = new HandleOnCiphers(key);
    copy.register = register.clone();
    copy.used = used;
    return copy;
  }

  /** Adds a salt to the key until the first call with Final TRUE, as KP_SALT does in Wine. */
  void saltOnce(byte[] salt) {
    first = key.withSalt(salt);
  }

  CapiSecretKey key() {
    return key;
  }

  /**
   * Calls CryptSetKeyParam: KP_IV restarts the feedback; a salt or length restarts the key stream.
   */
  void set(String parameter, byte[] value) {
    key = KeyParameters.set(parameter, value).orElseThrow().apply(key);
    if (parameter.equals("KP_IV")) {
      register = key.getIV();
    }
  }

  /** Calls CryptEncrypt or CryptDecrypt. */
  byte[] run(boolean encrypt, boolean last, byte[] data) throws GeneralSecurityException {
    int block = key.getBlockLength() / 8;
    byte[] output = block == 0 ? stream(encrypt, last, data) : blocks(encrypt, last, data, block);
    first = last ? null : first;
    return output;
  }

  private byte[] stream(boolean encrypt, boolean last, byte[] data)
      throws GeneralSecurityException {
    Cipher cipher = cipher(encrypt);
    cipher.update(new byte[used]);
    used = last ? 0 : used + data.length;
    return cipher.doFinal(data);
  }

  private byte[] blocks(boolean encrypt, boolean last, byte[] data, int block)
      throws GeneralSecurityException {
    Cipher cipher = cipher(encrypt);
    if (last) {
      byte[] output = cipher.doFinal(data);
      register = key.getIV();
      return output;
    }
    if (data.length % block != 0) {
      throw CapiError.NTE_BAD_DATA.as(
          IllegalBlockSizeException::new, data.length + " bytes are not whole blocks");
    }
    // A decryption keeps the last block back, so another block is appended.
    byte[] output = cipher.update(encrypt ? data : Arrays.copyOf(data, data.length + block));
    byte[] ciphertext = encrypt ? output : data;
    if (data.length > 0) {
      register = Arrays.copyOfRange(ciphertext, data.length - block, data.length);
    }
    return output == null ? new byte[0] : output;
  }

  private Cipher cipher(boolean encrypt) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(key.getAlgId().name(), CapiCalls.provider(key.getCsp()));
    CapiSecretKey salted = first == null ? key : first;
    cipher.init(
        encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
        register.length == 0 ? salted : salted.withIV(register));
    return cipher;
  }
}

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
 * An HCRYPTKEY built on Cipher objects, which answers call by call: encryption and decryption share
 * one feedback register or key stream, a call with Final FALSE takes whole blocks and gives as
 * much, and CryptDuplicateKey copies the state. A Cipher object itself has one direction and holds
 * partial blocks back; {@link SessionKeyHandle} is about that.
 */
final class HandleOnCiphers {
  private CapiSecretKey key;
  private byte[] register;

  /** What encrypts in place of the key until the first call with Final TRUE; null for the key. */
  private CapiSecretKey first;

  /** The bytes of key stream that a stream cipher has used. */
  private int used;

  HandleOnCiphers(CapiSecretKey key) {
    this.key = key;
    this.register = key.getIV();
  }

  /** CryptDuplicateKey. */
  HandleOnCiphers duplicate() {
    HandleOnCiphers copy = new HandleOnCiphers(key);
    copy.register = register.clone();
    copy.used = used;
    return copy;
  }

  /** Salts the key until the first call with Final TRUE, as KP_SALT does in Wine. */
  void saltOnce(byte[] salt) {
    first = key.withSalt(salt);
  }

  CapiSecretKey key() {
    return key;
  }

  /** CryptSetKeyParam: KP_IV starts the feedback over, a salt or length makes another stream. */
  void set(String parameter, byte[] value) {
    key = KeyParameters.set(parameter, value).orElseThrow().apply(key);
    if (parameter.equals("KP_IV")) {
      register = key.getIV();
    }
  }

  /** CryptEncrypt or CryptDecrypt. */
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
    // A decryption holds the last block back, so it is given one more.
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

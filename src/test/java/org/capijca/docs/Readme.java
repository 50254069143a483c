// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.PasswordEncoding;

/** The code of the README. */
final class Readme {
  private Readme() {}

  static byte[] decrypt(char[] password, byte[] data) throws GeneralSecurityException {
    // start
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_SHA_256)
            .password(password, PasswordEncoding.ANSI)
            .build();
    CapiProvider capi = new CapiProvider();
    SecretKey key = SecretKeyFactory.getInstance("CALG_AES_256", capi).generateSecret(spec);
    Cipher cipher = Cipher.getInstance("CALG_AES_256", capi); // mode, IV and padding of the key
    cipher.init(Cipher.DECRYPT_MODE, key);
    byte[] plain = cipher.doFinal(data);
    // end
    return plain;
  }

  static void install() {
    // start
    Security.addProvider(new CapiProvider());
    // end
  }

  static CapiSecretKey sessionKey() throws GeneralSecurityException {
    // start
    KeyGenerator generator = KeyGenerator.getInstance("CALG_RC2", "CAPI");
    generator.init(new CapiKeyGenParameterSpec(0x00280005)); // 40 bits, CREATE_SALT, EXPORTABLE
    CapiSecretKey key = (CapiSecretKey) generator.generateKey();
    // end
    return key;
  }

  static byte[] encrypt(CapiSecretKey key, byte[] plain) throws GeneralSecurityException {
    // start
    Cipher cipher = Cipher.getInstance("CALG_RC2", "CAPI"); // mode, IV, salt: the key's own
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] data = cipher.doFinal(plain); // what CryptEncrypt gives on Windows
    // end
    return data;
  }

  static byte[] plaintextKeyBlob(CapiSecretKey key) throws GeneralSecurityException {
    // start
    SecretKeyFactory factory = SecretKeyFactory.getInstance("CALG_RC2", "CAPI");
    CapiKeyBlobSpec blob = (CapiKeyBlobSpec) factory.getKeySpec(key, CapiKeyBlobSpec.class);
    // end
    return blob.getEncoded();
  }

  static KeyPair pair() throws GeneralSecurityException {
    // start
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", "CAPI");
    pairs.initialize(new CapiKeyGenParameterSpec(0x08000001)); // RSA 2048, CRYPT_EXPORTABLE
    KeyPair pair = pairs.generateKeyPair();
    // end
    return pair;
  }
}

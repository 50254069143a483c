// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;

/**
 * The most common operations: generates a key, exports it and encrypts; hashes; generates an RSA
 * key pair.
 */
final class CommonPath {
  private CommonPath() {}

  public static void main(String[] args) throws GeneralSecurityException {
    CapiProvider provider = new CapiProvider();
    for (String algorithm :
        List.of("CALG_RC2", "CALG_RC4", "CALG_DES", "CALG_3DES", "CALG_AES_256")) {
      KeyGenerator generator = KeyGenerator.getInstance(algorithm, provider);
      generator.init(new CapiKeyGenParameterSpec(1));
      SecretKey key = generator.generateKey();
      SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm, provider);
      factory.generateSecret(factory.getKeySpec(key, CapiKeyBlobSpec.class));
      Cipher cipher = Cipher.getInstance(algorithm, provider);
      cipher.init(Cipher.ENCRYPT_MODE, key);
      cipher.doFinal(new byte[100]);
    }
    MessageDigest.getInstance("CALG_SHA1", provider).digest(new byte[100]);
    MessageDigest.getInstance("CALG_MD5", provider).digest(new byte[100]);
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", provider);
    pairs.initialize(new CapiKeyGenParameterSpec(0x02000001));
    pairs.generateKeyPair();
    System.out.println("common path done");
  }
}

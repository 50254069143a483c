// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** A short-lived program: generates a session key, exports it and encrypts. */
final class FirstUse {
  private FirstUse() {}

  public static void main(String[] arguments) throws Exception {
    CapiProvider provider = new CapiProvider();
    KeyGenerator generator = KeyGenerator.getInstance("CALG_AES_256", provider);
    generator.init(new CapiKeyGenParameterSpec(1));
    SecretKey key = generator.generateKey();
    Cipher cipher = Cipher.getInstance("CALG_AES_256", provider);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    int bytes = key.getEncoded().length + cipher.doFinal(new byte[10]).length;
    System.out.println(bytes == 48 ? "done" : "wrong");
  }
}

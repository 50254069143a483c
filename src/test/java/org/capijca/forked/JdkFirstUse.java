// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** {@link FirstUse} with the JDK's providers. */
final class JdkFirstUse {
  private JdkFirstUse() {}

  public static void main(String[] arguments) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance("AES");
    generator.init(256);
    SecretKey key = generator.generateKey();
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, key);
    int bytes = key.getEncoded().length + cipher.doFinal(new byte[10]).length;
    System.out.println(bytes == 48 ? "done" : "wrong");
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** SHA-1 and RC4 from the JDK. */
public enum JdkPvkCipher implements PvkCipher {
  INSTANCE;

  @Override
  public byte[] sha1(byte[] first, byte[] second) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(first);
      return sha1.digest(second);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void rc4(byte[] key, byte[] data, int offset, int length) {
    try {
      Cipher rc4 = Cipher.getInstance("ARCFOUR");
      rc4.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
      rc4.doFinal(data, offset, length, data, offset);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}

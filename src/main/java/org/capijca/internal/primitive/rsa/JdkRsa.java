// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import javax.crypto.Cipher;
import org.capijca.internal.primitive.JdkProviders;

/** The RSA of the JDK, whose providers are looked up once. */
final class JdkRsa {
  private static final Provider KEYS = JdkProviders.find("SunRsaSign");
  private static final Provider CIPHERS = JdkProviders.find("SunJCE");

  private JdkRsa() {}

  static byte[] apply(RSAPublicKeySpec key, byte[] block) throws GeneralSecurityException {
    return apply(factory -> factory.generatePublic(key), block);
  }

  /** Applies the private key as in signing, because the JDK then checks the result. */
  static byte[] apply(RSAPrivateCrtKeySpec key, byte[] block) throws GeneralSecurityException {
    return apply(factory -> factory.generatePrivate(key), block);
  }

  /** Creates a key of the JDK. */
  private interface KeyMaker {
    Key make(KeyFactory factory) throws InvalidKeySpecException;
  }

  private static byte[] apply(KeyMaker keyMaker, byte[] block) throws GeneralSecurityException {
    if (KEYS == null || CIPHERS == null) {
      throw new InvalidKeyException("the JDK's RSA is not installed");
    }
    Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding", CIPHERS);
    cipher.init(Cipher.ENCRYPT_MODE, key(keyMaker));
    return cipher.doFinal(block);
  }

  private static Key key(KeyMaker keyMaker) throws GeneralSecurityException {
    try {
      return keyMaker.make(KeyFactory.getInstance("RSA", KEYS));
    } catch (InvalidKeySpecException e) {
      throw new InvalidKeyException(e);
    }
  }
}

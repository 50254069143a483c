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
import org.capijca.internal.primitive.SelfTest;

/** The RSA of the JDK, whose providers are looked up once. */
final class JdkRsa {
  private static final Provider KEYS = JdkProviders.find("SunRsaSign");
  private static final Provider CIPHERS = JdkProviders.find("SunJCE");

  private static final SelfTest PUBLIC_TEST = RsaSelfTest.ofPublic(JdkRsa::withPublic);
  private static final SelfTest PRIVATE_TEST = RsaSelfTest.ofPrivate(JdkRsa::withPrivate);

  private JdkRsa() {}

  static byte[] apply(RSAPublicKeySpec key, byte[] block) throws GeneralSecurityException {
    requireInstalled();
    PUBLIC_TEST.require("RSA with public keys of the JDK");
    return withPublic(key, block);
  }

  private static byte[] withPublic(RSAPublicKeySpec key, byte[] block)
      throws GeneralSecurityException {
    return apply(factory -> factory.generatePublic(key), block);
  }

  static byte[] apply(RSAPrivateCrtKeySpec key, byte[] block) throws GeneralSecurityException {
    requireInstalled();
    PRIVATE_TEST.require("RSA with private keys of the JDK");
    return withPrivate(key, block);
  }

  /** Applies the private key as in signing, because the JDK then checks the result. */
  private static byte[] withPrivate(RSAPrivateCrtKeySpec key, byte[] block)
      throws GeneralSecurityException {
    return apply(factory -> factory.generatePrivate(key), block);
  }

  private static void requireInstalled() throws InvalidKeyException {
    if (KEYS == null || CIPHERS == null) {
      throw new InvalidKeyException("the JDK's RSA is not installed");
    }
  }

  /** Creates a key of the JDK. */
  private interface KeyMaker {
    Key make(KeyFactory factory) throws InvalidKeySpecException;
  }

  private static byte[] apply(KeyMaker keyMaker, byte[] block) throws GeneralSecurityException {
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

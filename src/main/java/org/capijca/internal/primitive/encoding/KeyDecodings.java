// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.encoding;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;

/**
 * Decodes SubjectPublicKeyInfo and PrivateKeyInfo with the JDK, or with Bouncy Castle if the JDK
 * refuses a key (RSA below 512 bits), fails otherwise (a DSA key without parameters) or its
 * provider is not installed.
 */
public final class KeyDecodings {
  private KeyDecodings() {}

  public static RSAPublicKeySpec rsaPublic(X509EncodedKeySpec spec) throws InvalidKeySpecException {
    return publicKey("RSA", spec, RSAPublicKeySpec.class, BouncyCastleDecodings::rsaPublic);
  }

  public static RSAPrivateCrtKeySpec rsaPrivate(PKCS8EncodedKeySpec spec)
      throws InvalidKeySpecException {
    return privateKey("RSA", spec, RSAPrivateCrtKeySpec.class, BouncyCastleDecodings::rsaPrivate);
  }

  public static DSAPublicKeySpec dsaPublic(X509EncodedKeySpec spec) throws InvalidKeySpecException {
    return publicKey("DSA", spec, DSAPublicKeySpec.class, BouncyCastleDecodings::dsaPublic);
  }

  public static DSAPrivateKeySpec dsaPrivate(PKCS8EncodedKeySpec spec)
      throws InvalidKeySpecException {
    return privateKey("DSA", spec, DSAPrivateKeySpec.class, BouncyCastleDecodings::dsaPrivate);
  }

  public static DHPublicKeySpec dhPublic(X509EncodedKeySpec spec) throws InvalidKeySpecException {
    return publicKey("DH", spec, DHPublicKeySpec.class, BouncyCastleDecodings::dhPublic);
  }

  public static DHPrivateKeySpec dhPrivate(PKCS8EncodedKeySpec spec)
      throws InvalidKeySpecException {
    return privateKey("DH", spec, DHPrivateKeySpec.class, BouncyCastleDecodings::dhPrivate);
  }

  /** The decoding with Bouncy Castle. */
  private interface Fallback<T> {
    T read(byte[] encoded) throws InvalidKeySpecException;
  }

  private static <T extends KeySpec> T publicKey(
      String algorithm, X509EncodedKeySpec spec, Class<T> type, Fallback<T> fallback)
      throws InvalidKeySpecException {
    try {
      KeyFactory factory = KeyEncodings.factory(algorithm);
      return factory.getKeySpec(factory.generatePublic(spec), type);
    } catch (GeneralSecurityException | RuntimeException refusedByTheJdk) {
      return fallback.read(spec.getEncoded());
    }
  }

  private static <T extends KeySpec> T privateKey(
      String algorithm, PKCS8EncodedKeySpec spec, Class<T> type, Fallback<T> fallback)
      throws InvalidKeySpecException {
    try {
      KeyFactory factory = KeyEncodings.factory(algorithm);
      return factory.getKeySpec(factory.generatePrivate(spec), type);
    } catch (GeneralSecurityException | RuntimeException refusedByTheJdk) {
      return fallback.read(spec.getEncoded());
    }
  }
}

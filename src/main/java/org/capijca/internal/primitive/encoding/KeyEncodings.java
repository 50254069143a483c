// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.encoding;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.capijca.internal.primitive.JdkProviders;

/**
 * Encodes RSA, DSA and Diffie-Hellman (PKCS #3) keys as SubjectPublicKeyInfo and PrivateKeyInfo
 * with the JDK, or with Bouncy Castle if the JDK refuses a key (RSA below 512 bits) or its provider
 * is not installed.
 */
public final class KeyEncodings {
  private static final Map<String, Provider> PROVIDERS = providers();

  private KeyEncodings() {}

  public static byte[] rsaPublic(BigInteger modulus, BigInteger exponent) {
    return encode(
        "RSA",
        factory -> factory.generatePublic(new RSAPublicKeySpec(modulus, exponent)),
        () -> BouncyCastleEncodings.rsaPublic(modulus, exponent));
  }

  public static byte[] rsaPrivate(RSAPrivateCrtKeySpec numbers) {
    return encode(
        "RSA",
        factory -> factory.generatePrivate(numbers),
        () -> BouncyCastleEncodings.rsaPrivate(numbers));
  }

  public static byte[] dsaPublic(DSAPublicKeySpec numbers) {
    return encode(
        "DSA",
        factory -> factory.generatePublic(numbers),
        () -> BouncyCastleEncodings.dsaPublic(numbers));
  }

  public static byte[] dsaPrivate(DSAPrivateKeySpec numbers) {
    return encode(
        "DSA",
        factory -> factory.generatePrivate(numbers),
        () -> BouncyCastleEncodings.dsaPrivate(numbers));
  }

  public static byte[] dhPublic(DHPublicKeySpec numbers) {
    return encode(
        "DH",
        factory -> factory.generatePublic(numbers),
        () -> BouncyCastleEncodings.dhPublic(numbers));
  }

  public static byte[] dhPrivate(DHPrivateKeySpec numbers) {
    return encode(
        "DH",
        factory -> factory.generatePrivate(numbers),
        () -> BouncyCastleEncodings.dhPrivate(numbers));
  }

  /** Converts a {@link KeySpec} to a JDK key. */
  private interface Translation {
    Key apply(KeyFactory factory) throws GeneralSecurityException;
  }

  private static byte[] encode(
      String algorithm, Translation translation, Supplier<byte[]> fallback) {
    try {
      return translation.apply(factory(algorithm)).getEncoded();
    } catch (GeneralSecurityException refusedByTheJdk) {
      return fallback.get();
    }
  }

  /**
   * Returns the JDK's KeyFactory.
   *
   * @throws NoSuchAlgorithmException if the JDK's provider is not installed
   */
  static KeyFactory factory(String algorithm) throws NoSuchAlgorithmException {
    Provider provider = PROVIDERS.get(algorithm);
    if (provider == null) {
      throw new NoSuchAlgorithmException(
          "the JDK's KeyFactory for " + algorithm + " is not installed");
    }
    return KeyFactory.getInstance(algorithm, provider);
  }

  private static Map<String, Provider> providers() {
    Map<String, Provider> found = new HashMap<>();
    found.put("RSA", JdkProviders.find("SunRsaSign"));
    found.put("DSA", JdkProviders.find("SUN"));
    found.put("DH", JdkProviders.find("SunJCE"));
    return found;
  }
}

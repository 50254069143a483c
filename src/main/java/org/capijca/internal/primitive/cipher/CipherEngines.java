// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import org.capijca.internal.primitive.JdkProviders;

/**
 * The source of cipher implementations.
 *
 * <p>The JDK's are many times faster for AES, and for RC2 and RC4 as fast as any. Bouncy Castle
 * runs DES and 3DES up to twice as fast in bulk, but takes twice as long to initialise a key, and
 * loading the first class of its signed JAR costs 400 ms.
 */
public enum CipherEngines {
  /**
   * The JDK's ciphers, with Bouncy Castle for DES and 3DES in bulk; Bouncy Castle alone if the
   * JDK's provider is not installed.
   */
  PREFERRED,

  /** The ciphers of Bouncy Castle only. */
  BOUNCY_CASTLE;

  /** The ciphers for which Bouncy Castle is faster with long messages. */
  private static final Set<String> FASTER_IN_BULK = Set.of("DES", "DESede");

  private static final AtomicLong LONG_BYTES = new AtomicLong();

  /** Looked up once, so that cipher objects do not search the list of providers. */
  static final Provider JDK = JdkProviders.find("SunJCE");

  /**
   * Returns a new engine.
   *
   * @param algorithm the JCA name: AES, DES, DESede, RC2 or RC4
   * @param mode CBC, ECB or CFB8; null for stream ciphers
   * @param padded whether to use PKCS #5 padding; ignored for stream ciphers
   */
  public CipherEngine find(String algorithm, String mode, boolean padded) {
    return this == PREFERRED
        ? preferred(algorithm, mode, padded)
        : BouncyCastleCiphers.find(algorithm, mode, padded);
  }

  private static CipherEngine preferred(String algorithm, String mode, boolean padded) {
    try {
      String transformation = transformation(algorithm, mode, padded);
      CipherEngine jdk = new JdkCipherEngine(ofTheJdk(transformation));
      new CipherSelfTest(algorithm, mode, jdk).require(transformation);
      return FASTER_IN_BULK.contains(algorithm)
          ? new BulkCipherEngine(jdk, () -> BOUNCY_CASTLE.find(algorithm, mode, padded), LONG_BYTES)
          : jdk;
    } catch (NoSuchAlgorithmException | NoSuchPaddingException noJdkCipher) {
      return BOUNCY_CASTLE.find(algorithm, mode, padded);
    }
  }

  private static String transformation(String algorithm, String mode, boolean padded) {
    return mode == null
        ? algorithm
        : algorithm + "/" + mode + "/" + (padded ? "PKCS5Padding" : "NoPadding");
  }

  /**
   * Returns the JDK's cipher for a transformation that Bouncy Castle does not replace.
   *
   * @param transformation AES/CTR/NoPadding or AES/GCM/NoPadding
   * @throws NoSuchAlgorithmException also if the JDK's provider is not installed
   */
  public static Cipher jdkCipher(String transformation)
      throws NoSuchAlgorithmException, NoSuchPaddingException {
    Cipher cipher = ofTheJdk(transformation);
    new JdkModeSelfTest(transformation, () -> ofTheJdk(transformation)).require(transformation);
    return cipher;
  }

  /**
   * Returns the JDK's cipher for a transformation without a self-test.
   *
   * @throws NoSuchAlgorithmException also if the JDK's provider is not installed
   */
  static Cipher ofTheJdk(String transformation)
      throws NoSuchAlgorithmException, NoSuchPaddingException {
    if (JDK == null) {
      throw new NoSuchAlgorithmException("SunJCE is not installed");
    }
    return Cipher.getInstance(transformation, JDK);
  }
}

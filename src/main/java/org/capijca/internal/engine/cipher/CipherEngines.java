package org.capijca.internal.engine.cipher;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;

/** Finds the engine of a cipher. */
public final class CipherEngines {
  /** Asked once, so that no cipher object searches the list of providers. */
  private static final Provider JDK = Security.getProvider("SunJCE");

  private CipherEngines() {}

  /**
   * A new engine.
   *
   * @param algorithm the JCA name: AES, DES, DESede, RC2 or RC4
   * @param mode CBC, ECB or CFB8; null for stream ciphers
   * @param padded whether to pad as PKCS #5 says
   */
  public static CipherEngine find(String algorithm, String mode, boolean padded) {
    try {
      return new JdkCipherEngine(jdkCipher(transformation(algorithm, mode, padded)), algorithm);
    } catch (NoSuchAlgorithmException | NoSuchPaddingException noJdkCipher) {
      return BouncyCastleCiphers.find(algorithm, mode, padded);
    }
  }

  private static String transformation(String algorithm, String mode, boolean padded) {
    return mode == null
        ? algorithm
        : algorithm + "/" + mode + "/" + (padded ? "PKCS5Padding" : "NoPadding");
  }

  /**
   * The JDK's cipher of that transformation.
   *
   * @throws NoSuchAlgorithmException also if the JDK's provider is not installed
   */
  public static Cipher jdkCipher(String transformation)
      throws NoSuchAlgorithmException, NoSuchPaddingException {
    if (JDK == null) {
      throw new NoSuchAlgorithmException("SunJCE is not installed");
    }
    return Cipher.getInstance(transformation, JDK);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.encoding;

import java.security.AlgorithmParameters;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.ProviderException;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.capijca.internal.primitive.JdkProviders;

/**
 * AlgorithmParameters objects for DER encodings: those of the JDK, or of Bouncy Castle if the JDK's
 * are missing.
 */
public final class ParameterEncodings {
  /**
   * The format name for init and getEncoded: without one, Bouncy Castle reads and writes raw IVs.
   */
  public static final String DER = "ASN.1";

  private static final Provider SUN = JdkProviders.find("SUN");
  private static final Provider SUN_JCE = JdkProviders.find("SunJCE");
  private static final Provider SUN_RSA_SIGN = JdkProviders.find("SunRsaSign");

  private ParameterEncodings() {}

  /**
   * Returns a new object.
   *
   * @param algorithm JCA name: DSA, DH, RC2, DES, DESede, AES, OAEP or RSASSA-PSS
   */
  public static AlgorithmParameters of(String algorithm) {
    for (Provider jdk : new Provider[] {SUN_JCE, SUN, SUN_RSA_SIGN}) {
      try {
        if (jdk != null && jdk.getService("AlgorithmParameters", algorithm) != null) {
          return AlgorithmParameters.getInstance(algorithm, jdk);
        }
      } catch (NoSuchAlgorithmException switchedOff) {
        // try the next one, or Bouncy Castle
      }
    }
    try {
      return AlgorithmParameters.getInstance(algorithm, BouncyCastle.PROVIDER);
    } catch (NoSuchAlgorithmException e) {
      throw new ProviderException(algorithm + " parameters are not available from any provider", e);
    }
  }

  /** Bouncy Castle's provider, created when first needed and not registered. */
  private static final class BouncyCastle {
    static final Provider PROVIDER = new BouncyCastleProvider();

    private BouncyCastle() {}
  }
}

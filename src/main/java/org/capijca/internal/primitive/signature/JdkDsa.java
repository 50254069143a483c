// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.signature;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.DSAPublicKeySpec;
import org.capijca.internal.primitive.JdkProviders;
import org.capijca.internal.primitive.SelfTest;

/** The DSA of the JDK, whose provider is looked up once. */
final class JdkDsa {
  private static final Provider JDK = JdkProviders.find("SUN");

  private static final SelfTest TEST = DsaSelfTest.of(JdkDsa::verifyUntested);

  private JdkDsa() {}

  /**
   * Verifies r and s of 20 bytes each.
   *
   * @throws GeneralSecurityException if the JDK's DSA is not installed or refuses the key
   */
  static boolean verify(DSAPublicKeySpec key, byte[] value, byte[] signature)
      throws GeneralSecurityException {
    if (JDK == null) {
      throw new InvalidKeyException("the JDK's DSA is not installed");
    }
    TEST.require("DSA verification of the JDK");
    return verifyUntested(key, value, signature);
  }

  private static boolean verifyUntested(DSAPublicKeySpec key, byte[] value, byte[] signature)
      throws GeneralSecurityException {
    Signature dsa = Signature.getInstance("NONEwithDSAinP1363Format", JDK);
    dsa.initVerify(KeyFactory.getInstance("DSA", JDK).generatePublic(key));
    dsa.update(value);
    return dsa.verify(signature);
  }
}

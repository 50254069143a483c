// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.agreement;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.ProviderException;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.capijca.CapiError;
import org.capijca.internal.primitive.JdkProviders;
import org.capijca.internal.primitive.SelfTest;

/**
 * Diffie-Hellman key agreement: computed by the JDK, or by Bouncy Castle if the JDK refuses the
 * keys or its provider is missing.
 */
public final class DhPrimitive {
  private static final Provider JDK = JdkProviders.find("SunJCE");
  private static final String NAME = "DiffieHellman";

  private static final SelfTest TEST = DhSelfTest.of((DhSelfTest.Agreement) DhPrimitive::compute);

  private DhPrimitive() {}

  /**
   * Returns Y^X mod P, big-endian and as long as P; the caller wipes it.
   *
   * @param peer a Y between 2 and P - 2 in the same group
   * @throws ProviderException if the result is 1 or P - 1, which an attacker can guess
   *     (NTE_BAD_DATA); if the implementation has failed its self-test (NTE_FAIL)
   */
  public static byte[] agree(DHPrivateKeySpec own, BigInteger peer) {
    try {
      return withEither(own, peer);
    } catch (ProviderException | IllegalStateException e) {
      if (CapiError.of(e).isPresent()) {
        throw e;
      }
      throw NTE_BAD_DATA.as(
          ProviderException::new,
          "the agreed number is 1 or P - 1: the peer's Y is of low order",
          e);
    }
  }

  private static byte[] withEither(DHPrivateKeySpec own, BigInteger peer) {
    try {
      return byJdk(own, peer);
    } catch (GeneralSecurityException refusedByTheJdk) {
      return BouncyCastleDh.agree(own, peer);
    }
  }

  /** Returns whether Y is between 2 and P - 2 and, raised to the order of G, is 1 modulo P. */
  public static boolean isInGroup(BigInteger y, DHParameterSpec group, BigInteger order) {
    return BouncyCastleDh.isInGroup(y, group, order);
  }

  private static byte[] byJdk(DHPrivateKeySpec own, BigInteger peer)
      throws GeneralSecurityException {
    if (JDK == null) {
      throw new InvalidKeyException("SunJCE is not installed");
    }
    TEST.require("Diffie-Hellman of the JDK");
    return compute(own, peer);
  }

  private static byte[] compute(DHPrivateKeySpec own, BigInteger peer)
      throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance(NAME, JDK);
    KeyAgreement agreement = KeyAgreement.getInstance(NAME, JDK);
    agreement.init(factory.generatePrivate(own));
    agreement.doPhase(
        factory.generatePublic(new DHPublicKeySpec(peer, own.getP(), own.getG())), true);
    return agreement.generateSecret();
  }
}

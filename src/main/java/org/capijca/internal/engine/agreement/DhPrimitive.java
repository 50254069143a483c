package org.capijca.internal.engine.agreement;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Provider;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.capijca.internal.engine.JdkProviders;

/** Z of two Diffie-Hellman keys: by the JDK, or by Bouncy Castle where the JDK refuses or lacks. */
public final class DhPrimitive {
  private static final Provider JDK = JdkProviders.find("SunJCE");
  private static final String NAME = "DiffieHellman";

  private DhPrimitive() {}

  /**
   * Y to the power of X modulo P, big-endian and as long as P; the caller wipes it.
   *
   * @param peer a Y between 2 and P - 2 in the same group
   */
  public static byte[] agree(DHPrivateKeySpec own, BigInteger peer) {
    try {
      return byJdk(own, peer);
    } catch (GeneralSecurityException refusedByTheJdk) {
      return BouncyCastleDh.agree(own, peer);
    }
  }

  private static byte[] byJdk(DHPrivateKeySpec own, BigInteger peer)
      throws GeneralSecurityException {
    if (JDK == null) {
      throw new InvalidKeyException("SunJCE is not installed");
    }
    KeyFactory factory = KeyFactory.getInstance(NAME, JDK);
    KeyAgreement agreement = KeyAgreement.getInstance(NAME, JDK);
    agreement.init(factory.generatePrivate(own));
    agreement.doPhase(
        factory.generatePublic(new DHPublicKeySpec(peer, own.getP(), own.getG())), true);
    return agreement.generateSecret();
  }
}

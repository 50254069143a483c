package org.capijca.internal.engine.agreement;

import java.math.BigInteger;
import javax.crypto.spec.DHPrivateKeySpec;
import org.bouncycastle.crypto.agreement.DHBasicAgreement;
import org.bouncycastle.crypto.params.DHParameters;
import org.bouncycastle.crypto.params.DHPrivateKeyParameters;
import org.bouncycastle.crypto.params.DHPublicKeyParameters;
import org.bouncycastle.util.BigIntegers;

/** Bouncy Castle's Diffie-Hellman; a class of its own so that it is loaded only when needed. */
final class BouncyCastleDh {
  private BouncyCastleDh() {}

  static byte[] agree(DHPrivateKeySpec own, BigInteger peer) {
    DHParameters group = new DHParameters(own.getP(), own.getG());
    DHBasicAgreement agreement = new DHBasicAgreement();
    agreement.init(new DHPrivateKeyParameters(own.getX(), group));
    BigInteger z = agreement.calculateAgreement(new DHPublicKeyParameters(peer, group));
    return BigIntegers.asUnsignedByteArray((own.getP().bitLength() + 7) / Byte.SIZE, z);
  }
}

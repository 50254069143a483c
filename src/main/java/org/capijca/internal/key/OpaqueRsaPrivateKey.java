package org.capijca.internal.key;

import java.math.BigInteger;
import java.security.interfaces.RSAKey;
import java.security.spec.AlgorithmParameterSpec;
import org.capijca.internal.blob.RsaPrivateBody;
import org.capijca.internal.context.UserConsent;
import org.capijca.internal.table.KeyPairRow;

/** An RSA private key that stays: only its modulus can be seen. */
final class OpaqueRsaPrivateKey extends PrivatePairKey<RsaPrivateBody> implements RSAKey {
  private static final long serialVersionUID = 1L;

  OpaqueRsaPrivateKey(
      KeyAttributes<KeyPairRow> attributes, RsaPrivateBody body, UserConsent consent) {
    super(attributes, body, consent);
  }

  @Override
  public BigInteger getModulus() {
    return publicPart().ownModulus();
  }

  /** Said here because from Java 22 on two interfaces have a default, and neither wins. */
  @Override
  public AlgorithmParameterSpec getParams() {
    return null;
  }
}

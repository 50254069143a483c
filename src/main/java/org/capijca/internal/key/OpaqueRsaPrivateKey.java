package org.capijca.internal.key;

import java.math.BigInteger;
import java.security.interfaces.RSAKey;
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
    return body().modulus();
  }
}

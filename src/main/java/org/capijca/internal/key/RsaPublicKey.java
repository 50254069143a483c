package org.capijca.internal.key;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import org.capijca.internal.blob.RsaPublicBody;
import org.capijca.internal.engine.encoding.KeyEncodings;
import org.capijca.internal.table.KeyPairRow;

/** An RSA public key. */
final class RsaPublicKey extends PublicPairKey<RsaPublicBody> implements RSAPublicKey {
  private static final long serialVersionUID = 1L;

  RsaPublicKey(KeyAttributes<KeyPairRow> attributes, RsaPublicBody body) {
    super(attributes, body);
  }

  @Override
  public BigInteger getModulus() {
    return body().modulus();
  }

  @Override
  public BigInteger getPublicExponent() {
    return body().publicExponent();
  }

  @Override
  byte[] encode() {
    return KeyEncodings.rsaPublic(getModulus(), getPublicExponent());
  }
}

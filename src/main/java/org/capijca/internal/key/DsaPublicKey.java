package org.capijca.internal.key;

import java.math.BigInteger;
import java.security.interfaces.DSAParams;
import java.security.interfaces.DSAPublicKey;
import java.security.spec.DSAPublicKeySpec;
import org.capijca.internal.blob.DlPublicBody;
import org.capijca.internal.engine.encoding.KeyEncodings;
import org.capijca.internal.table.KeyPairRow;

/** A DSS public key. */
final class DsaPublicKey extends PublicPairKey<DlPublicBody> implements DSAPublicKey {
  private static final long serialVersionUID = 1L;

  DsaPublicKey(KeyAttributes<KeyPairRow> attributes, DlPublicBody body) {
    super(attributes, body);
  }

  @Override
  public DSAParams getParams() {
    return DlSpecs.dsa(body().domain().orElseThrow());
  }

  @Override
  public BigInteger getY() {
    return body().y();
  }

  @Override
  byte[] encode() {
    DSAParams params = getParams();
    return KeyEncodings.dsaPublic(
        new DSAPublicKeySpec(getY(), params.getP(), params.getQ(), params.getG()));
  }
}

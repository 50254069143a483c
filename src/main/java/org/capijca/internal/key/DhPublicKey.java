package org.capijca.internal.key;

import java.math.BigInteger;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.capijca.internal.blob.DlPublicBody;
import org.capijca.internal.engine.encoding.KeyEncodings;
import org.capijca.internal.table.KeyPairRow;

/** A Diffie-Hellman public key. */
final class DhPublicKey extends PublicPairKey<DlPublicBody> implements DHPublicKey {
  private static final long serialVersionUID = 1L;

  DhPublicKey(KeyAttributes<KeyPairRow> attributes, DlPublicBody body) {
    super(attributes, body);
  }

  @Override
  public DHParameterSpec getParams() {
    return DlSpecs.dh(body().domain().orElseThrow());
  }

  @Override
  public BigInteger getY() {
    return body().y();
  }

  @Override
  byte[] encode() {
    DHParameterSpec params = getParams();
    return KeyEncodings.dhPublic(new DHPublicKeySpec(getY(), params.getP(), params.getG()));
  }
}

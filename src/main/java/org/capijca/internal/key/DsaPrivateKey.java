package org.capijca.internal.key;

import java.math.BigInteger;
import java.security.interfaces.DSAParams;
import java.security.interfaces.DSAPrivateKey;
import org.capijca.internal.blob.DlPrivateBody;
import org.capijca.internal.context.UserConsent;
import org.capijca.internal.table.KeyPairRow;

/** A DSS private key that may leave. */
final class DsaPrivateKey extends PrivatePairKey<DlPrivateBody> implements DSAPrivateKey {
  private static final long serialVersionUID = 1L;

  DsaPrivateKey(KeyAttributes<KeyPairRow> attributes, DlPrivateBody body, UserConsent consent) {
    super(attributes, body, consent);
  }

  @Override
  public DSAParams getParams() {
    return DlSpecs.dsa(publicPart().domain());
  }

  @Override
  public BigInteger getX() {
    return number(NumberReading.Component.X, DlPrivateBody::x);
  }
}

package org.capijca.internal.key;

import java.math.BigInteger;
import javax.crypto.interfaces.DHPrivateKey;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.internal.blob.DlPrivateBody;
import org.capijca.internal.context.UserConsent;
import org.capijca.internal.table.KeyPairRow;

/** A Diffie-Hellman private key that may leave. */
final class DhPrivateKey extends PrivatePairKey<DlPrivateBody> implements DHPrivateKey {
  private static final long serialVersionUID = 1L;

  DhPrivateKey(KeyAttributes<KeyPairRow> attributes, DlPrivateBody body, UserConsent consent) {
    super(attributes, body, consent);
  }

  @Override
  public DHParameterSpec getParams() {
    return DlSpecs.dh(publicPart().domain());
  }

  @Override
  public BigInteger getX() {
    return number(NumberReading.Component.X, DlPrivateBody::x);
  }
}

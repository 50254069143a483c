package org.capijca.internal.key;

import java.security.interfaces.DSAKey;
import java.security.interfaces.DSAParams;
import org.capijca.internal.blob.DlPrivateBody;
import org.capijca.internal.context.UserConsent;
import org.capijca.internal.table.KeyPairRow;

/** A DSS private key that stays: only its domain parameters can be seen. */
final class OpaqueDsaPrivateKey extends PrivatePairKey<DlPrivateBody> implements DSAKey {
  private static final long serialVersionUID = 1L;

  OpaqueDsaPrivateKey(
      KeyAttributes<KeyPairRow> attributes, DlPrivateBody body, UserConsent consent) {
    super(attributes, body, consent);
  }

  @Override
  public DSAParams getParams() {
    return DlSpecs.dsa(publicPart().domain());
  }
}

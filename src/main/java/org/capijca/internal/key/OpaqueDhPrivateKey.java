package org.capijca.internal.key;

import javax.crypto.interfaces.DHKey;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.internal.blob.DlPrivateBody;
import org.capijca.internal.context.UserConsent;
import org.capijca.internal.table.KeyPairRow;

/** A Diffie-Hellman private key that stays: only its domain parameters can be seen. */
final class OpaqueDhPrivateKey extends PrivatePairKey<DlPrivateBody> implements DHKey {
  private static final long serialVersionUID = 1L;

  OpaqueDhPrivateKey(
      KeyAttributes<KeyPairRow> attributes, DlPrivateBody body, UserConsent consent) {
    super(attributes, body, consent);
  }

  @Override
  public DHParameterSpec getParams() {
    return DlSpecs.dh(publicPart().domain());
  }
}

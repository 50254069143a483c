// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.math.BigInteger;
import java.security.interfaces.DSAParams;
import java.security.interfaces.DSAPrivateKey;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;

/** A DSS private key that is exportable. */
final class DsaPrivateKey extends KeyPairPrivateKey<DiscreteLogPrivateKeyData>
    implements DSAPrivateKey {
  private static final long serialVersionUID = 1L;

  DsaPrivateKey(
      KeyAttributes<KeyPairRow> attributes, DiscreteLogPrivateKeyData body, UserConsent consent) {
    super(attributes, body, consent);
  }

  @Override
  public DSAParams getParams() {
    return DomainParameterSpecs.dss(publicPart().domain());
  }

  @Override
  public BigInteger getX() {
    return number(NumberReading.Component.X, DiscreteLogPrivateKeyData::x);
  }

  @Override
  byte[] encode(DiscreteLogPrivateKeyData numbers) {
    return DssFamily.INSTANCE.encoding(numbers);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.math.BigInteger;
import javax.crypto.interfaces.DHPrivateKey;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;

/** A Diffie-Hellman private key that is exportable. */
final class DhPrivateKey extends KeyPairPrivateKey<DiscreteLogPrivateKeyData>
    implements DHPrivateKey {
  private static final long serialVersionUID = 1L;

  DhPrivateKey(
      KeyAttributes<KeyPairRow> attributes, DiscreteLogPrivateKeyData body, UserConsent consent) {
    super(attributes, body, consent);
  }

  @Override
  public DHParameterSpec getParams() {
    return DomainParameterSpecs.dh(publicPart().domain());
  }

  @Override
  public BigInteger getX() {
    return number(NumberReading.Component.X, DiscreteLogPrivateKeyData::x);
  }

  @Override
  byte[] encode(DiscreteLogPrivateKeyData numbers) {
    return DhFamily.INSTANCE.encoding(numbers);
  }
}

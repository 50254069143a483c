// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.math.BigInteger;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.capijca.internal.blob.DiscreteLogPublicKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.primitive.encoding.KeyEncodings;

/** A Diffie-Hellman public key. */
final class DhPublicKey extends KeyPairPublicKey<DiscreteLogPublicKeyData> implements DHPublicKey {
  private static final long serialVersionUID = 1L;

  DhPublicKey(KeyAttributes<KeyPairRow> attributes, DiscreteLogPublicKeyData body) {
    super(attributes, body);
  }

  @Override
  public DHParameterSpec getParams() {
    return DomainParameterSpecs.dh(body().domain().orElseThrow());
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

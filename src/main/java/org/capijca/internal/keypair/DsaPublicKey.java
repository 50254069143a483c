// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.math.BigInteger;
import java.security.interfaces.DSAParams;
import java.security.interfaces.DSAPublicKey;
import java.security.spec.DSAPublicKeySpec;
import org.capijca.internal.blob.DiscreteLogPublicKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.primitive.encoding.KeyEncodings;

/** A DSS public key. */
final class DsaPublicKey extends KeyPairPublicKey<DiscreteLogPublicKeyData>
    implements DSAPublicKey {
  private static final long serialVersionUID = 1L;

  DsaPublicKey(KeyAttributes<KeyPairRow> attributes, DiscreteLogPublicKeyData body) {
    super(attributes, body);
  }

  @Override
  public DSAParams getParams() {
    return DomainParameterSpecs.dss(body().domain().orElseThrow());
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

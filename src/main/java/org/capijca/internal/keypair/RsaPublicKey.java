// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import org.capijca.internal.blob.RsaPublicKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.primitive.encoding.KeyEncodings;

/** An RSA public key. */
final class RsaPublicKey extends KeyPairPublicKey<RsaPublicKeyData> implements RSAPublicKey {
  private static final long serialVersionUID = 1L;

  RsaPublicKey(KeyAttributes<KeyPairRow> attributes, RsaPublicKeyData body) {
    super(attributes, body);
  }

  @Override
  public BigInteger getModulus() {
    return body().modulus();
  }

  @Override
  public BigInteger getPublicExponent() {
    return body().publicExponent();
  }

  @Override
  byte[] encode() {
    return KeyEncodings.rsaPublic(getModulus(), getPublicExponent());
  }
}

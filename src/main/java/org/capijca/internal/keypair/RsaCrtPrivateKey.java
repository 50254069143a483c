// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.math.BigInteger;
import java.security.interfaces.RSAPrivateCrtKey;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;

/** An RSA private key that is exportable. */
final class RsaCrtPrivateKey extends KeyPairPrivateKey<RsaPrivateKeyData>
    implements RSAPrivateCrtKey {
  private static final long serialVersionUID = 1L;

  RsaCrtPrivateKey(
      KeyAttributes<KeyPairRow> attributes, RsaPrivateKeyData body, UserConsent consent) {
    super(attributes, body, consent);
  }

  @Override
  public BigInteger getModulus() {
    return publicPart().ownModulus();
  }

  @Override
  public BigInteger getPublicExponent() {
    return publicPart().publicExponent();
  }

  @Override
  public BigInteger getPrivateExponent() {
    return number(NumberReading.Component.PRIVATE_EXPONENT, RsaPrivateKeyData::privateExponent);
  }

  @Override
  public BigInteger getPrimeP() {
    return number(NumberReading.Component.PRIME_P, RsaPrivateKeyData::primeP);
  }

  @Override
  public BigInteger getPrimeQ() {
    return number(NumberReading.Component.PRIME_Q, RsaPrivateKeyData::primeQ);
  }

  @Override
  public BigInteger getPrimeExponentP() {
    return number(NumberReading.Component.PRIME_EXPONENT_P, RsaPrivateKeyData::primeExponentP);
  }

  @Override
  public BigInteger getPrimeExponentQ() {
    return number(NumberReading.Component.PRIME_EXPONENT_Q, RsaPrivateKeyData::primeExponentQ);
  }

  @Override
  public BigInteger getCrtCoefficient() {
    return number(NumberReading.Component.CRT_COEFFICIENT, RsaPrivateKeyData::crtCoefficient);
  }

  @Override
  byte[] encode(RsaPrivateKeyData numbers) {
    return RsaFamily.INSTANCE.encoding(numbers);
  }
}

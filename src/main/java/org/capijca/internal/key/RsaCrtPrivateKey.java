package org.capijca.internal.key;

import java.math.BigInteger;
import java.security.interfaces.RSAPrivateCrtKey;
import org.capijca.internal.blob.RsaPrivateBody;
import org.capijca.internal.context.UserConsent;
import org.capijca.internal.table.KeyPairRow;

/** An RSA private key that may leave. */
final class RsaCrtPrivateKey extends PrivatePairKey<RsaPrivateBody> implements RSAPrivateCrtKey {
  private static final long serialVersionUID = 1L;

  RsaCrtPrivateKey(KeyAttributes<KeyPairRow> attributes, RsaPrivateBody body, UserConsent consent) {
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
    return number(NumberReading.Component.PRIVATE_EXPONENT, RsaPrivateBody::privateExponent);
  }

  @Override
  public BigInteger getPrimeP() {
    return number(NumberReading.Component.PRIME_P, RsaPrivateBody::primeP);
  }

  @Override
  public BigInteger getPrimeQ() {
    return number(NumberReading.Component.PRIME_Q, RsaPrivateBody::primeQ);
  }

  @Override
  public BigInteger getPrimeExponentP() {
    return number(NumberReading.Component.PRIME_EXPONENT_P, RsaPrivateBody::primeExponentP);
  }

  @Override
  public BigInteger getPrimeExponentQ() {
    return number(NumberReading.Component.PRIME_EXPONENT_Q, RsaPrivateBody::primeExponentQ);
  }

  @Override
  public BigInteger getCrtCoefficient() {
    return number(NumberReading.Component.CRT_COEFFICIENT, RsaPrivateBody::crtCoefficient);
  }
}

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
    return body().modulus();
  }

  @Override
  public BigInteger getPublicExponent() {
    return body().publicExponent();
  }

  @Override
  public BigInteger getPrivateExponent() {
    return body().privateExponent();
  }

  @Override
  public BigInteger getPrimeP() {
    return body().primeP();
  }

  @Override
  public BigInteger getPrimeQ() {
    return body().primeQ();
  }

  @Override
  public BigInteger getPrimeExponentP() {
    return body().primeExponentP();
  }

  @Override
  public BigInteger getPrimeExponentQ() {
    return body().primeExponentQ();
  }

  @Override
  public BigInteger getCrtCoefficient() {
    return body().crtCoefficient();
  }
}

package org.capijca.internal.keygen;

import java.security.ProviderException;
import java.security.SecureRandom;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.RsaPrivateBody;
import org.capijca.internal.engine.prime.RsaNumbers;
import org.capijca.internal.engine.prime.RsaPairSearch;

/** RSA pairs: the public exponent is always 65537. */
final class RsaPairMaker implements PairMaker {
  @Override
  public PrivateBody make(PairRequest request, SecureRandom random) {
    RsaNumbers numbers = RsaPairSearch.generate(request.keyBits(), random, request.listener());
    try {
      return RsaPrivateBody.of(
          numbers.modulus(),
          numbers.publicExponent(),
          numbers.privateExponent(),
          numbers.primeP(),
          numbers.primeQ(),
          numbers.primeExponentP(),
          numbers.primeExponentQ(),
          numbers.crtCoefficient());
    } catch (BlobException e) {
      throw new ProviderException("generated numbers do not fit their fields", e);
    }
  }
}

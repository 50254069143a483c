// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.ProviderException;
import java.security.SecureRandom;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.primitive.prime.RsaKeyPairSearch;
import org.capijca.internal.primitive.prime.RsaNumbers;

/** RSA pairs: the public exponent is always 65537. */
final class RsaKeyPairMaker implements KeyPairMaker {
  @Override
  public PrivateKeyData make(KeyPairRequest request, SecureRandom random) {
    RsaNumbers numbers = RsaKeyPairSearch.generate(request.keyBits(), random, request.listener());
    try {
      return RsaPrivateKeyData.of(
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

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.SecureRandom;
import org.capijca.internal.blob.DiscreteLogFormat;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.primitive.prime.DhParameterSearch;
import org.capijca.internal.primitive.prime.DiscreteLogPair;
import org.capijca.internal.primitive.prime.DiscreteLogPairSearch;
import org.capijca.internal.primitive.prime.DomainParameters;

/** Diffie-Hellman pairs: with parameters of their own unless some are given. */
final class DhKeyPairMaker implements KeyPairMaker {
  @Override
  public PrivateKeyData make(KeyPairRequest request, SecureRandom random) {
    DomainParameters domain =
        request
            .domain()
            .orElseGet(
                () -> DhParameterSearch.generate(request.keyBits(), random, request.listener()));
    DiscreteLogPair pair = DiscreteLogPairSearch.dh(domain, request.exponentBits(), random);
    return DlPairs.body(DiscreteLogFormat.DH, domain, pair);
  }
}

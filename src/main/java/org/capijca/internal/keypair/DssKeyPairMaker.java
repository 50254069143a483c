// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.SecureRandom;
import org.capijca.internal.blob.DiscreteLogFormat;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.primitive.prime.DiscreteLogPair;
import org.capijca.internal.primitive.prime.DiscreteLogPairSearch;
import org.capijca.internal.primitive.prime.DomainParameters;
import org.capijca.internal.primitive.prime.DssParameterSearch;

/** DSS pairs: with parameters of their own (FIPS 186 appendix 2.2) unless some are given. */
final class DssKeyPairMaker implements KeyPairMaker {
  @Override
  public PrivateKeyData make(KeyPairRequest request, SecureRandom random) {
    DomainParameters domain =
        request
            .domain()
            .orElseGet(
                () -> DssParameterSearch.generate(request.keyBits(), random, request.listener()));
    DiscreteLogPair pair = DiscreteLogPairSearch.dss(domain, random);
    return DlPairs.body(DiscreteLogFormat.DSS, domain, pair);
  }
}

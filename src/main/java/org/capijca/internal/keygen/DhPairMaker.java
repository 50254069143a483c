package org.capijca.internal.keygen;

import java.security.SecureRandom;
import org.capijca.internal.blob.DlFormat;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.engine.prime.DhParameterSearch;
import org.capijca.internal.engine.prime.DiscreteLogPair;
import org.capijca.internal.engine.prime.DiscreteLogPairSearch;
import org.capijca.internal.engine.prime.DomainParameters;

/** Diffie-Hellman pairs: with parameters of their own unless some are given. */
final class DhPairMaker implements PairMaker {
  @Override
  public PrivateBody make(PairRequest request, SecureRandom random) {
    DomainParameters domain =
        request
            .domain()
            .orElseGet(
                () -> DhParameterSearch.generate(request.keyBits(), random, request.listener()));
    DiscreteLogPair pair = DiscreteLogPairSearch.dh(domain, request.exponentBits(), random);
    return DlPairs.body(DlFormat.DH, domain, pair);
  }
}

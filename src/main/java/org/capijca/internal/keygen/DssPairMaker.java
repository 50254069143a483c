package org.capijca.internal.keygen;

import java.security.SecureRandom;
import org.capijca.internal.blob.DlFormat;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.engine.prime.DiscreteLogPair;
import org.capijca.internal.engine.prime.DiscreteLogPairSearch;
import org.capijca.internal.engine.prime.DomainParameters;
import org.capijca.internal.engine.prime.DssParameterSearch;

/** DSS pairs: with parameters of their own (FIPS 186 appendix 2.2) unless some are given. */
final class DssPairMaker implements PairMaker {
  @Override
  public PrivateBody make(PairRequest request, SecureRandom random) {
    DomainParameters domain =
        request
            .domain()
            .orElseGet(
                () -> DssParameterSearch.generate(request.keyBits(), random, request.listener()));
    DiscreteLogPair pair = DiscreteLogPairSearch.dss(domain, random);
    return DlPairs.body(DlFormat.DSS, domain, pair);
  }
}

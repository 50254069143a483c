// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.math.BigInteger;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAParameterSpec;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.internal.primitive.prime.DomainParameters;
import org.capijca.internal.primitive.prime.DssSeed;
import org.capijca.spec.CapiDhParameterSpec;
import org.capijca.spec.CapiDssParameterSpec;

/**
 * Domain parameters as a caller gives them. Q comes to a Diffie-Hellman pair in a
 * CapiDhParameterSpec or a DSAParameterSpec.
 *
 * @param exponentBits the length of X in bits that a DHParameterSpec asks for; 0 for none
 */
record GivenDomain(DomainParameters parameters, int exponentBits) {
  static GivenDomain of(AlgorithmParameterSpec spec) {
    if (spec instanceof DSAParameterSpec dsa) {
      return new GivenDomain(
          new DomainParameters(dsa.getP(), dsa.getQ(), dsa.getG(), null, seed(dsa)), 0);
    }
    DHParameterSpec dh = (DHParameterSpec) spec;
    BigInteger q = null;
    BigInteger j = null;
    if (dh instanceof CapiDhParameterSpec own) {
      q = own.getQ().orElse(null);
      j = own.getJ().orElse(null);
    }
    return new GivenDomain(new DomainParameters(dh.getP(), q, dh.getG(), j, null), dh.getL());
  }

  private static DssSeed seed(DSAParameterSpec dsa) {
    return dsa instanceof CapiDssParameterSpec own
        ? own.getSeed().map(seed -> new DssSeed(own.getCounter(), seed)).orElse(null)
        : null;
  }
}

package org.capijca.internal.keygen;

import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAParameterSpec;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.internal.engine.prime.DomainParameters;

/**
 * Domain parameters as a caller gives them. A DSAParameterSpec gives Q to a Diffie-Hellman pair,
 * too, which a DHParameterSpec cannot.
 *
 * @param exponentBits the length of X in bits that a DHParameterSpec asks for; 0 for none
 */
record GivenDomain(DomainParameters parameters, int exponentBits) {
  static GivenDomain of(AlgorithmParameterSpec spec) {
    if (spec instanceof DSAParameterSpec dsa) {

      return new GivenDomain(
          new DomainParameters(dsa.getP(), dsa.getQ(), dsa.getG(), null, null), 0);
    }
    DHParameterSpec dh = (DHParameterSpec) spec;
    return new GivenDomain(new DomainParameters(dh.getP(), null, dh.getG(), null, null), dh.getL());
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.math.BigInteger;
import java.util.Optional;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DomainParameterData;
import org.capijca.internal.primitive.prime.DomainParameterCheck;
import org.capijca.internal.primitive.prime.DomainParameters;

/**
 * Validates the numbers of an imported DSS or Diffie-Hellman private key. An attacker who can alter
 * the domain parameters of an encrypted but unauthenticated key could otherwise compute X from a
 * signature or an agreed key (V. Klima and T. Rosa, "Attack on Private Signature Keys of the
 * OpenPGP Format").
 */
public final class DiscreteLogKeyCheck {
  private DiscreteLogKeyCheck() {}

  /**
   * Describes what is wrong with the numbers; empty if they are valid. Computes powers, so that the
   * length of P must have been checked before.
   */
  static Optional<String> problem(DiscreteLogPrivateKeyData key) {
    DomainParameterData domain = key.domain();
    BigInteger p = domain.p();
    if (domain.bitsP() - p.bitLength() >= Byte.SIZE) {
      return Optional.of("P has " + p.bitLength() + " bits, bitlen is " + domain.bitsP());
    }
    if (key.x().signum() == 0) {
      return Optional.of("X is 0");
    }
    if (key.requiresQ() && key.x().compareTo(domain.q().orElseThrow()) >= 0) {
      return Optional.of("X is not below Q");
    }
    Optional<String> ofDomain = DomainParameterCheck.problem(parameters(domain));
    if (ofDomain.isPresent()) {
      return ofDomain;
    }
    BigInteger y = key.y();
    if (y.compareTo(BigInteger.ONE) <= 0 || y.compareTo(p.subtract(BigInteger.ONE)) >= 0) {
      return Optional.of("Y is not between 2 and P - 2");
    }
    return key.yBelongsToX() ? Optional.empty() : Optional.of("Y does not belong to X");
  }

  /** Returns the order of G; empty if it cannot be found. */
  public static Optional<BigInteger> orderOfG(DomainParameterData domain) {
    return DomainParameterCheck.orderOfG(parameters(domain));
  }

  private static DomainParameters parameters(DomainParameterData domain) {
    return new DomainParameters(domain.p(), domain.q().orElse(null), domain.g(), null, null);
  }
}

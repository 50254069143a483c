// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.capijca.internal.primitive.random.RandomBytes;

/** Generates X and Y for given domain parameters. */
public final class DiscreteLogPairSearch {
  private DiscreteLogPairSearch() {}

  /** Returns a DSS key pair: X uniform in 1 to Q - 1 (FIPS 186). */
  public static DiscreteLogPair dss(DomainParameters domain, SecureRandom random) {
    return pair(KnownGroup.of(domain), BigInteger.ONE, domain.q(), random);
  }

  /**
   * Returns a Diffie-Hellman key pair. X is uniform below Q if Q is known; otherwise it has the
   * requested length; otherwise, if P is a safe prime, the length that the strength of the group
   * requires; otherwise it is below P - 1. The length on Windows is not known.
   *
   * @param exponentBits length of X in bits requested by the parameters; 0 for none
   */
  public static DiscreteLogPair dh(DomainParameters domain, int exponentBits, SecureRandom random) {
    KnownGroup group = KnownGroup.of(domain);
    if (domain.q() != null) {
      return pair(group, BigInteger.ONE, domain.q(), random);
    }
    if (exponentBits > 0 && exponentBits < domain.p().bitLength()) {
      BigInteger low = BigInteger.ONE.shiftLeft(exponentBits - 1);
      return pair(group, low, low.shiftLeft(1), random);
    }
    BigInteger high = domain.p().subtract(BigInteger.TWO);
    int enough = SafePrimes.exponentBits(domain.p().bitLength());
    boolean mayBeShort = enough < high.bitLength() && group.isSafe();
    return pair(
        group, BigInteger.TWO, mayBeShort ? BigInteger.ONE.shiftLeft(enough) : high, random);
  }

  private static DiscreteLogPair pair(
      KnownGroup group, BigInteger low, BigInteger high, SecureRandom random) {
    BigInteger x = RandomNumbers.between(low, high, RandomBytes.from(random));
    int longest = high.subtract(BigInteger.ONE).bitLength();
    return new DiscreteLogPair(x, group.power(x, longest));
  }
}

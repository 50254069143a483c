// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.util.Optional;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * Validates imported domain parameters before a private key is generated for them: a group chosen
 * by an attacker can reveal the key.
 */
public final class DomainParameterCheck {
  private static final int SMOOTH_LIMIT_BITS = 21;

  private final DomainParameters domain;
  private final RandomBytes random = RandomBytes.from(null);

  private DomainParameterCheck(DomainParameters domain) {
    this.domain = domain;
  }

  /** Returns a description of the fault in the parameters; empty if they are valid. */
  public static Optional<String> problem(DomainParameters domain) {
    return KnownGroup.of(domain).problem();
  }

  /** Returns the order of G, which need not be Q; empty if it cannot be found. */
  public static Optional<BigInteger> orderOfG(DomainParameters domain) {
    return KnownGroup.of(domain).order();
  }

  /**
   * Returns the smallest length in bits that a caller may request for X: twice the strength of the
   * group.
   */
  public static int leastExponentBits(DomainParameters domain) {
    return SafePrimes.exponentBits(domain.p().bitLength());
  }

  /** Performs the check, whose result {@link KnownGroup} caches. */
  static Optional<String> find(DomainParameters domain) {
    return Optional.ofNullable(new DomainParameterCheck(domain).firstProblem());
  }

  private String firstProblem() {
    BigInteger p = domain.p();
    BigInteger minusOne = p.subtract(BigInteger.ONE);
    if (domain.g().compareTo(BigInteger.TWO) < 0 || domain.g().compareTo(minusOne) >= 0) {
      return "G is not between 2 and P - 2";
    }
    boolean isPublished = SafePrimes.isPublished(p);
    if (!isPublished && !Primality.isPrime(p, random)) {
      return "P is not prime";
    }
    if (isPublished && domain.q() == null) {
      return null;
    }
    return domain.q() == null ? smallOrder(minusOne) : subgroup(minusOne);
  }

  private String subgroup(BigInteger minusOne) {
    BigInteger q = domain.q();
    if (q.signum() <= 0 || q.compareTo(minusOne) > 0 || minusOne.mod(q).signum() != 0) {
      return "Q does not divide P - 1";
    }
    if (!Primality.isPrime(q, random)) {
      return "Q is not prime";
    }
    return domain.g().modPow(q, domain.p()).equals(BigInteger.ONE) ? null : "G is not of order Q";
  }

  /**
   * Without Q the order of G is not known, but it must not be a product of primes below 2^21:
   * otherwise the method of Pohlig and Hellman would find the key. Larger factors cannot be found
   * in reasonable time.
   */
  private String smallOrder(BigInteger minusOne) {
    BigInteger smooth = BigInteger.ONE.shiftLeft(minusOne.getLowestSetBit());
    SmallPrimes small = SmallPrimes.below(SMOOTH_LIMIT_BITS);
    int[] remainders = Remainders.of(minusOne, small);
    for (int i = 0; i < remainders.length; i++) {
      if (remainders[i] == 0) {
        smooth = smooth.multiply(highestPower(BigInteger.valueOf(small.primes[i]), minusOne));
      }
    }
    return domain.g().modPow(smooth, domain.p()).equals(BigInteger.ONE)
        ? "the order of G has small prime factors only"
        : null;
  }

  private static BigInteger highestPower(BigInteger factor, BigInteger number) {
    BigInteger power = factor;
    while (number.mod(power.multiply(factor)).signum() == 0) {
      power = power.multiply(factor);
    }
    return power;
  }
}

package org.capijca.internal.engine.prime;

import java.math.BigInteger;
import java.util.Optional;
import org.capijca.internal.engine.random.RandomBytes;

/**
 * What must hold of domain parameters that come from outside, before a private key is made for
 * them: a group chosen by an attacker can give the key away.
 */
public final class DomainParameterCheck {
  private final DomainParameters domain;
  private final RandomBytes random = RandomBytes.from(null);

  private DomainParameterCheck(DomainParameters domain) {
    this.domain = domain;
  }

  /** What is wrong with the parameters, in words; empty if nothing is. */
  public static Optional<String> problem(DomainParameters domain) {
    return Optional.ofNullable(new DomainParameterCheck(domain).firstProblem());
  }

  private String firstProblem() {
    BigInteger p = domain.p();
    BigInteger minusOne = p.subtract(BigInteger.ONE);
    if (domain.g().compareTo(BigInteger.TWO) < 0 || domain.g().compareTo(minusOne) >= 0) {
      return "G is not between 2 and P - 2";
    }
    if (!Primality.isPrime(p, random)) {
      return "P is not prime";
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
   * Without Q the order of G is not known, but it must not be a product of small primes: a key
   * would fall to the method of Pohlig and Hellman.
   */
  private String smallOrder(BigInteger minusOne) {
    BigInteger smooth = BigInteger.ONE.shiftLeft(minusOne.getLowestSetBit());
    for (int prime : SmallPrimes.forPrimesOf(minusOne.bitLength()).primes) {
      BigInteger factor = BigInteger.valueOf(prime);
      BigInteger rest = minusOne;
      while (rest.mod(factor).signum() == 0) {
        rest = rest.divide(factor);
        smooth = smooth.multiply(factor);
      }
    }
    return domain.g().modPow(smooth, domain.p()).equals(BigInteger.ONE)
        ? "the order of G has small prime factors only"
        : null;
  }
}

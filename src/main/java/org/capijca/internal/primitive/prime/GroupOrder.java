// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * Finds the order of G if the parameters do not contain it. A peer's Y is in the group of a key
 * exactly if Y raised to that order is 1; any other Y would reveal X modulo small numbers.
 *
 * <p>P - 1 is factored by trial division by the primes below 2^21, and by Pollard's rho method for
 * one more factor if P has at most 1024 bits, which is enough for the groups of that length that
 * Windows generates: there P - 1 is a prime times a number of 32 bits. Groups with a subgroup of
 * 160 bits in P - 1 of unknown factors remain unknown.
 */
final class GroupOrder {
  private static final int DIVISOR_BITS = 21;

  /** Finds factors of 32 bits, by a wide margin. */
  private static final int RHO_STEPS = 1 << 18;

  /** Longer numbers are not searched, so that a sender of groups cannot keep a reader computing. */
  private static final int RHO_MAX_BITS = 1024;

  private static final int RHO_STEPS_PER_GCD = 1 << 10;

  private final BigInteger p;
  private final BigInteger g;
  private final RandomBytes random = RandomBytes.own();

  private GroupOrder(DomainParameters domain) {
    this.p = domain.p();
    this.g = domain.g();
  }

  /**
   * Returns the order of G; empty if it cannot be found.
   *
   * @param domain parameters that {@link DomainParameterCheck} has accepted
   */
  static Optional<BigInteger> find(DomainParameters domain) {
    return domain.q() != null ? Optional.of(domain.q()) : new GroupOrder(domain).find();
  }

  private Optional<BigInteger> find() {
    BigInteger minusOne = p.subtract(BigInteger.ONE);
    return SafePrimes.isSafe(p, random)
        ? Optional.of(reduced(minusOne, List.of(BigInteger.TWO)))
        : primeFactors(minusOne).map(factors -> reduced(minusOne, factors));
  }

  /** Returns the multiple of the order, divided by all factors that it does not need. */
  private BigInteger reduced(BigInteger multiple, List<BigInteger> factors) {
    BigInteger order = multiple;
    for (BigInteger factor : factors) {
      BigInteger[] quotient = order.divideAndRemainder(factor);
      while (quotient[1].signum() == 0 && g.modPow(quotient[0], p).equals(BigInteger.ONE)) {
        order = quotient[0];
        quotient = order.divideAndRemainder(factor);
      }
    }
    return order;
  }

  private Optional<List<BigInteger>> primeFactors(BigInteger minusOne) {
    List<BigInteger> factors = new ArrayList<>(List.of(BigInteger.TWO));
    BigInteger rest = minusOne.shiftRight(minusOne.getLowestSetBit());
    SmallPrimes small = SmallPrimes.below(DIVISOR_BITS);
    int[] remainders = Remainders.of(rest, small);
    for (int i = 0; i < remainders.length; i++) {
      if (remainders[i] == 0) {
        BigInteger factor = BigInteger.valueOf(small.primes[i]);
        factors.add(factor);
        rest = without(rest, factor);
      }
    }
    if (!Primality.isPrime(rest, random)) {
      if (p.bitLength() > RHO_MAX_BITS) {
        return Optional.empty();
      }
      BigInteger factor = rho(rest);
      if (!Primality.isPrime(factor, random)) {
        return Optional.empty();
      }
      factors.add(factor);
      rest = without(rest, factor);
    }
    factors.add(rest);
    return Primality.isPrime(rest, random) ? Optional.of(factors) : Optional.empty();
  }

  private static BigInteger without(BigInteger number, BigInteger factor) {
    BigInteger rest = number;
    for (BigInteger[] quotient = rest.divideAndRemainder(factor);
        quotient[1].signum() == 0;
        quotient = rest.divideAndRemainder(factor)) {
      rest = quotient[0];
    }
    return rest;
  }

  /**
   * Returns a divisor found by Pollard's rho method, or 1; the divisor is not necessarily prime.
   */
  private static BigInteger rho(BigInteger number) {
    BigInteger slow = BigInteger.TWO;
    BigInteger fast = BigInteger.TWO;
    BigInteger product = BigInteger.ONE;
    for (int step = 1; step <= RHO_STEPS; step++) {
      slow = next(slow, number);
      fast = next(next(fast, number), number);
      product = product.multiply(slow.subtract(fast)).mod(number);
      if (step % RHO_STEPS_PER_GCD == 0) {
        Interruption.check();
        BigInteger divisor = product.gcd(number);
        if (!divisor.equals(BigInteger.ONE)) {
          return divisor;
        }
      }
    }
    return BigInteger.ONE;
  }

  private static BigInteger next(BigInteger value, BigInteger number) {
    return value.multiply(value).add(BigInteger.ONE).mod(number);
  }
}

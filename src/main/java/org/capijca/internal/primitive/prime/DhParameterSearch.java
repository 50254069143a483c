// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * Generates Diffie-Hellman parameters of the form that Windows generates: Q a prime 32 bits shorter
 * than P, P = J * Q + 1, G = 2^J mod P of order Q (inferred from three parameter sets of the Wine
 * test suite, dssenh).
 */
public final class DhParameterSearch {
  private static final int COFACTOR_BITS = 32;

  private final int bits;
  private final RandomBytes random;
  private final SearchListener listener;
  private long tests;

  private DhParameterSearch(int bits, RandomBytes random, SearchListener listener) {
    this.bits = bits;
    this.random = random;
    this.listener = listener;
  }

  /**
   * Returns new parameters.
   *
   * @param bits length of P in bits
   * @param random the caller's generator; null for the default source of random bytes
   * @param listener receives the progress
   */
  public static DomainParameters generate(int bits, SecureRandom random, SearchListener listener) {
    DhParameterSearch search = new DhParameterSearch(bits, RandomBytes.from(random), listener);
    BigInteger q = search.subgroupOrder();
    while (true) {
      Optional<DomainParameters> found = search.fromRandomCofactor(q);
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  private BigInteger subgroupOrder() {
    BigInteger low = BigInteger.ONE.shiftLeft(bits - COFACTOR_BITS - 1);
    PrimeSearch search = new PrimeSearch(low, low.shiftLeft(1), p -> true, random, false);
    return search
        .next(() -> {
          tests = search.baseTwoTests();
          report(0);
          return false;
        })
        .orElseThrow();
  }

  private void report(int primesFound) {
    long expected =
        SmallPrimes.forPrimesOf(bits).testsForPrimeOf(bits)
            + SmallPrimes.forStepsToPrimesOf(bits).testsForPrimeOf(bits);
    listener.report(primesFound, tests, expected);
  }

  /** Tries even values of J from a random start, until P is prime or too long. */
  private Optional<DomainParameters> fromRandomCofactor(BigInteger q) {
    BigInteger least = BigInteger.ONE.shiftLeft(bits - 1);
    BigInteger lowJ = least.divide(q).add(BigInteger.ONE);
    BigInteger highJ = least.shiftLeft(1).divide(q);
    BigInteger startJ = RandomNumbers.between(lowJ, highJ, random).clearBit(0);
    Progression candidates =
        new Progression(
            startJ.multiply(q).add(BigInteger.ONE),
            q.shiftLeft(1),
            SmallPrimes.forStepsToPrimesOf(bits));
    while (true) {
      Interruption.check();
      BigInteger p = candidates.next();
      if (p.bitLength() > bits) {
        return Optional.empty();
      }
      report(1);
      if (p.bitLength() < bits) {
        continue;
      }
      tests++;
      if (new MillerRabin(p).passesBaseTwo() && Primality.isPrime(p, random)) {
        report(2);
        return withGenerator(p, q);
      }
    }
  }

  private static Optional<DomainParameters> withGenerator(BigInteger p, BigInteger q) {
    BigInteger j = p.subtract(BigInteger.ONE).divide(q);
    BigInteger g = BigInteger.TWO.modPow(j, p);
    return g.equals(BigInteger.ONE)
        ? Optional.empty()
        : Optional.of(new DomainParameters(p, q, g, j, null));
  }
}

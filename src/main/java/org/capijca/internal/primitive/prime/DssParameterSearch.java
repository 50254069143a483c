// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.capijca.internal.primitive.digest.Digests;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * Generates P, Q and G of DSS by FIPS 186 appendix 2.2 with SHA-1, with the choices that reproduce
 * the DSSSEED of keys made on Windows (Wine test suite, dssenh): offset from 2, h = 2.
 */
public final class DssParameterSearch {
  private static final int SEED_BITS = 160;
  private static final int SEED_BYTES = SEED_BITS / Byte.SIZE;
  private static final int MAX_COUNTER = 4096;
  private static final BigInteger SEED_MODULUS = BigInteger.ONE.shiftLeft(SEED_BITS);

  private final int bits;
  private final RandomBytes random;
  private final SearchListener listener;
  private long tests;

  private DssParameterSearch(int bits, RandomBytes random, SearchListener listener) {
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
    DssParameterSearch search = new DssParameterSearch(bits, RandomBytes.from(random), listener);
    while (true) {
      Interruption.check();
      byte[] seed = new byte[SEED_BYTES];
      search.random.fill(seed);
      Optional<DomainParameters> found = search.fromSeed(seed, MAX_COUNTER);
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  /** Returns whether seed and counter yield these P, Q and G. */
  public static boolean verifies(DomainParameters domain) {
    DssParameterSearch search =
        new DssParameterSearch(domain.p().bitLength(), RandomBytes.from(null), SearchListener.NONE);
    int counter = domain.seed().counter();
    if (counter < 0 || counter >= MAX_COUNTER) {
      return false;
    }
    return search
        .fromSeed(domain.seed().seed(), counter + 1)
        .filter(found -> found.seed().counter() == counter)
        .filter(found ->
            found.p().equals(domain.p())
                && found.q().equals(domain.q())
                && found.g().equals(domain.g()))
        .isPresent();
  }

  private Optional<DomainParameters> fromSeed(byte[] seedBytes, int tries) {
    BigInteger seed = new BigInteger(1, seedBytes);
    BigInteger q = hash(seed).xor(hash(seed.add(BigInteger.ONE))).setBit(SEED_BITS - 1).setBit(0);
    if (hasSmallFactor(q) || !isPrime(q)) {
      return Optional.empty();
    }
    int blocks = (bits - 1) / SEED_BITS;
    BigInteger offset = BigInteger.TWO;
    for (int counter = 0; counter < tries; counter++) {
      Interruption.check();
      report(1);
      BigInteger p = candidate(seed.add(offset), q, blocks);
      if (p.bitLength() == bits && !hasSmallFactor(p)) {
        tests++;
        if (isPrime(p)) {
          report(2);
          BigInteger j = p.subtract(BigInteger.ONE).divide(q);
          return Optional.of(
              new DomainParameters(
                  p, q, BigInteger.TWO.modPow(j, p), j, new DssSeed(counter, seedBytes)));
        }
      }
      offset = offset.add(BigInteger.valueOf(blocks + 1L));
    }
    return Optional.empty();
  }

  private void report(int primesFound) {
    listener.report(primesFound, tests, SmallPrimes.FEW.testsForPrimeOf(bits));
  }

  /** Steps 7 to 9: the hashes of seeds from {@code start} on, made 1 modulo 2Q. */
  private BigInteger candidate(BigInteger start, BigInteger q, int blocks) {
    BigInteger w = BigInteger.ZERO;
    for (int k = blocks; k >= 0; k--) {
      w = w.shiftLeft(SEED_BITS).or(hash(start.add(BigInteger.valueOf(k))));
    }
    BigInteger top = BigInteger.ONE.shiftLeft(bits - 1);
    BigInteger x = w.mod(top).add(top);
    return x.subtract(x.mod(q.shiftLeft(1))).add(BigInteger.ONE);
  }

  private static BigInteger hash(BigInteger seed) {
    byte[] bytes = new byte[SEED_BYTES];
    byte[] bigEndian = seed.mod(SEED_MODULUS).toByteArray();
    int length = Math.min(bigEndian.length, SEED_BYTES);
    System.arraycopy(bigEndian, bigEndian.length - length, bytes, SEED_BYTES - length, length);
    return new BigInteger(1, Digests.of("SHA-1").digest(bytes));
  }

  private static boolean hasSmallFactor(BigInteger candidate) {
    for (int remainder : Remainders.of(candidate, SmallPrimes.FEW)) {
      if (remainder == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isPrime(BigInteger candidate) {
    return new MillerRabin(candidate).passesBaseTwo() && Primality.isPrime(candidate, random);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.function.BooleanSupplier;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * Generates RSA key pairs.
 *
 * <p>Both primes have half the bits of the modulus and their two highest bits set, as in the keys
 * that Windows makes; the conditions on p and q are those of FIPS 186-5 A.1.1. The private exponent
 * is the inverse of 65537 modulo (p - 1)(q - 1), where that standard takes their least common
 * multiple.
 */
public final class RsaKeyPairSearch {
  /** Set to true to draw each candidate independently, as FIPS 186-5 A.1.3 says. */
  public static final String STRICT_PROPERTY = "org.capijca.rsa.strict";

  /** Set to 1 to search on the calling thread alone. */
  public static final String THREADS_PROPERTY = "org.capijca.rsa.threads";

  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
  private static final int DEFAULT_THREADS = 2;

  /** Below, starting a second thread costs more than it gains. */
  private static final int TWO_THREADS_FROM_BITS = 2048;

  private static final int MIN_DISTANCE_BITS = 100;

  private final int bits;
  private final PrimeSearch primes;
  private final boolean twoThreads;
  private final SearchListener listener;

  RsaKeyPairSearch(
      int bits, RandomBytes random, boolean strict, boolean twoThreads, SearchListener listener) {
    this.bits = bits;
    this.twoThreads = twoThreads;
    this.listener = listener;
    int primeBits = bits / 2;
    BigInteger high = BigInteger.ONE.shiftLeft(primeBits);
    BigInteger low = high.subtract(BigInteger.ONE.shiftLeft(primeBits - 2));
    this.primes =
        new PrimeSearch(low, high, p -> !p.mod(EXPONENT).equals(BigInteger.ONE), random, strict);
  }

  /**
   * Returns a new key pair.
   *
   * @param bits length of the modulus in bits, a multiple of 8
   * @param random the caller's generator, which determines the key pair; null for the default
   *     source of random bytes, with which long key pairs are searched on two threads
   * @throws ProviderException if the thread is interrupted
   */
  public static RsaNumbers generate(int bits, SecureRandom random) {
    return generate(bits, random, SearchListener.NONE);
  }

  /** Returns a new key pair, and reports the progress to a listener. */
  public static RsaNumbers generate(int bits, SecureRandom random, SearchListener listener) {
    boolean twoThreads =
        RandomBytes.isOwnSupply(random)
            && bits >= TWO_THREADS_FROM_BITS
            && Runtime.getRuntime().availableProcessors() > 1
            && Integer.getInteger(THREADS_PROPERTY, DEFAULT_THREADS) > 1;
    RandomBytes bytes = RandomBytes.from(random);
    boolean strict = Boolean.getBoolean(STRICT_PROPERTY);
    return new RsaKeyPairSearch(bits, bytes, strict, twoThreads, listener).find();
  }

  /** Returns the number of tests to base 2 so far. */
  long baseTwoTests() {
    return primes.baseTwoTests();
  }

  RsaNumbers find() {
    PrimePair pair = new PrimePair(bits / 2 - MIN_DISTANCE_BITS);
    if (twoThreads) {
      searchOnTwoThreads(pair);
    } else {
      search(pair, () -> isEndReported(pair));
    }
    report(pair);
    // D is long enough for the standard whatever the primes: it is at least phi / 65537.
    RsaNumbers numbers = new RsaNumbers(EXPONENT, pair.first(), pair.second());
    checkPair(numbers);
    return numbers;
  }

  /** Both threads search for primes until there are two, so that neither waits for the other. */
  private void searchOnTwoThreads(PrimePair pair) {
    Thread helper = new Thread(() -> search(pair, pair::isComplete), "capi-rsa-search");
    helper.setDaemon(true);
    helper.start();
    try {
      search(pair, () -> isEndReported(pair));
    } finally {
      pair.close();
    }
  }

  private void search(PrimePair pair, BooleanSupplier isEnd) {
    while (!pair.isComplete()) {
      primes.next(isEnd).ifPresent(pair::offer);
    }
  }

  /** Reports the progress of both threads on the calling thread. */
  private boolean isEndReported(PrimePair pair) {
    report(pair);
    return pair.isComplete();
  }

  private void report(PrimePair pair) {
    listener.report(pair.found(), primes.baseTwoTests(), 2 * primes.expectedTests());
  }

  /** Performs the pairwise consistency test of private and public key. */
  private static void checkPair(RsaNumbers numbers) {
    BigInteger probe = BigInteger.TWO;
    BigInteger q = numbers.primeQ();
    BigInteger mp = probe.modPow(numbers.primeExponentP(), numbers.primeP());
    BigInteger mq = probe.modPow(numbers.primeExponentQ(), q);
    BigInteger h = mp.subtract(mq).multiply(numbers.crtCoefficient()).mod(numbers.primeP());
    BigInteger signature = mq.add(h.multiply(q));
    if (!signature.modPow(EXPONENT, numbers.modulus()).equals(probe)) {
      throw new ProviderException("a new RSA key pair failed its pairwise consistency test");
    }
  }
}

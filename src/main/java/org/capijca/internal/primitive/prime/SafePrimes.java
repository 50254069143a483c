// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.capijca.internal.primitive.digest.Digests;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * Recognises safe primes: primes P for which (P - 1) / 2 is also prime. Every G between 2 and P - 2
 * has an order of that size, so that a short X is as strong as the group (SP 800-56A rev. 3 section
 * 5.6.1.1.1).
 */
final class SafePrimes {
  /** SHA-256 over the big-endian bytes of the published primes, which need no test. */
  private static final Set<String> PUBLISHED =
      Set.of(
          // RFC 2409 sections 6.1 and 6.2: 768 and 1024 bits
          "b52ba6a3026520a6c49d37e4587601801bee500123b3259b6bf03e7cecc3e63d",
          "3f35a3f5f6c4376a744acad409bb22f8d897f949d2311d885adaa890981b67a0",
          // RFC 3526 sections 2 to 5: 1536, 2048, 3072 and 4096 bits
          "64fcc83ec403930bf18393dbc883ccaa1fbb08ac876f77f7aa99748ca945019b",
          "d66436f79bbd6b2e38c0ffbd079be904d2641415e2e67140e09448be9a60890e",
          "48cf8b092fbce4359d9871abf74f98e25b6163379eaa15cd9087e800c6d1c55c",
          "4ee95187682bcb230ad26a95205f6920e84708f6251b3894329b09ec23919e33",
          // RFC 7919 appendices A.1 to A.3: 2048, 3072 and 4096 bits
          "9cd3b7f336872f46c09428d1bbc19877a4d440512cda8d1c1cf0cd6e33698966",
          "0eaf67db3a839156d5013494a5318a772b5697d270d721f37f092efc69ea5a17",
          "4648414224ac881b3d0dc59b466f96d06a558278776807797ecf1f66ff397b3e");

  /** The published primes recognised so far, which are not hashed again. */
  private static final Set<BigInteger> RECOGNISED = ConcurrentHashMap.newKeySet();

  private static final int[] PRIME_BITS = {1024, 1536, 2048, 3072, 4096, Integer.MAX_VALUE};
  private static final int[] EXPONENT_BITS = {160, 200, 225, 275, 325, 400};

  private SafePrimes() {}

  static boolean isPublished(BigInteger p) {
    if (RECOGNISED.contains(p)) {
      return true;
    }
    boolean published = PUBLISHED.contains(hash(p));
    if (published) {
      RECOGNISED.add(p);
    }
    return published;
  }

  private static String hash(BigInteger p) {
    byte[] bytes = p.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    byte[] hash = Digests.of("SHA-256").digest(Arrays.copyOfRange(bytes, sign, bytes.length));
    return HexFormat.of().formatHex(hash);
  }

  /** Returns whether the prime P is a safe prime. */
  static boolean isSafe(BigInteger p, RandomBytes random) {
    return isPublished(p) || Primality.isPrime(p.shiftRight(1), random);
  }

  /**
   * Returns the length of X in bits: at least twice the strength of P (SP 800-56A); the values of
   * RFC 7919 from 2048 bits.
   */
  static int exponentBits(int bitsP) {
    int size = 0;
    while (bitsP > PRIME_BITS[size]) {
      size++;
    }
    return EXPONENT_BITS[size];
  }
}

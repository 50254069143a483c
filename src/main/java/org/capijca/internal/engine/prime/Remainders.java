package org.capijca.internal.engine.prime;

import java.math.BigInteger;

/**
 * The remainders of a number modulo many small primes at once.
 *
 * <p>In doubles, because that is the loop the compiler turns into vector instructions: every
 * intermediate value stays below 2^53, where doubles are exact. A quotient may be off by one, so
 * that a remainder is between -p and 2p until it is put right at the end.
 */
final class Remainders {
  private static final double WORD = 4294967296.0;

  private Remainders() {}

  /** {@code number mod p} for each p, in 0 to p - 1. */
  static int[] of(BigInteger number, SmallPrimes small) {
    int[] primes = small.primes;
    double[] reciprocals = small.reciprocals;
    double[] remainders = new double[primes.length];
    byte[] bytes = number.toByteArray();
    int position = 0;
    int head = bytes.length % Integer.BYTES;
    if (head != 0) {
      step(remainders, primes, reciprocals, word(bytes, 0, head));
      position = head;
    }
    for (; position < bytes.length; position += Integer.BYTES) {
      step(remainders, primes, reciprocals, word(bytes, position, Integer.BYTES));
    }
    int[] result = new int[primes.length];
    for (int i = 0; i < result.length; i++) {
      int remainder = (int) remainders[i];
      result[i] = Math.floorMod(remainder, primes[i]);
    }
    return result;
  }

  private static double word(byte[] bytes, int offset, int length) {
    long word = 0;
    for (int i = 0; i < length; i++) {
      word = word << Byte.SIZE | (bytes[offset + i] & 0xFF);
    }
    return word;
  }

  private static void step(double[] remainders, int[] primes, double[] reciprocals, double word) {
    for (int i = 0; i < remainders.length; i++) {
      double value = remainders[i] * WORD + word;
      remainders[i] = value - Math.floor(value * reciprocals[i]) * primes[i];
    }
  }
}

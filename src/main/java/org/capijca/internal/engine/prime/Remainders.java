package org.capijca.internal.engine.prime;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The remainders of a number modulo many small primes at once.
 *
 * <p>In doubles, because that is the loop the compiler turns into vector instructions: every
 * intermediate value stays below 2^53, where doubles are exact, as the primes are below 2^21. A
 * remainder is between -p and p until it is put right at the end.
 */
final class Remainders {
  private static final double WORD = 4294967296.0;

  private Remainders() {}

  /** {@code number mod p} for each p, in 0 to p - 1. */
  static int[] of(BigInteger number, SmallPrimes small) {
    double[] words = words(number);
    int[] result = new int[small.primes.length];
    double[] remainders = new double[SmallPrimes.BLOCK];
    for (int block = 0; block < small.divisors.length; block++) {
      Arrays.fill(remainders, 0);
      for (double word : words) {
        step(remainders, small.divisors[block], small.reciprocals[block], word);
      }
      int from = block * SmallPrimes.BLOCK;
      int length = Math.min(SmallPrimes.BLOCK, result.length - from);
      for (int i = 0; i < length; i++) {
        result[from + i] = reduced((int) remainders[i], small.primes[from + i]);
      }
    }
    return result;
  }

  /** The number in words of 32 bits, highest first. */
  private static double[] words(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int head = bytes.length % Integer.BYTES;
    double[] words = new double[(bytes.length + Integer.BYTES - 1) / Integer.BYTES];
    int position = 0;
    for (int i = 0; i < words.length; i++) {
      int length = i == 0 && head != 0 ? head : Integer.BYTES;
      words[i] = word(bytes, position, length);
      position += length;
    }
    return words;
  }

  private static double word(byte[] bytes, int offset, int length) {
    long word = 0;
    for (int i = 0; i < length; i++) {
      word = word << Byte.SIZE | (bytes[offset + i] & 0xFF);
    }
    return word;
  }

  private static void step(
      double[] remainders, double[] divisors, double[] reciprocals, double word) {
    for (int i = 0; i < remainders.length; i++) {
      double value = remainders[i] * WORD + word;
      remainders[i] = value - Math.rint(value * reciprocals[i]) * divisors[i];
    }
  }

  /** From between -p and p to 0 to p - 1, without a branch or a division. */
  private static int reduced(int remainder, int prime) {
    int notNegative = remainder + (prime & remainder >> (Integer.SIZE - 1));
    int less = notNegative - prime;
    return less + (prime & less >> (Integer.SIZE - 1));
  }
}

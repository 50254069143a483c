// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.util.Arrays;

/**
 * How many times likelier bytes are under a model of data than at random, in bits.
 *
 * <p>A wrong key gives random bytes. The mean of the ratio over random bytes is 1, so that a wrong
 * key reaches {@code b} bits with a probability of at most 2^-b (Markov's inequality). A weighted
 * mean of models keeps this property.
 */
final class Likelihood {
  private static final double LOG_2 = Math.log(2);

  /** The letters of European languages, the most frequent first; the frequency falls evenly. */
  private static final String LETTERS = "etaoinsrhdlucmgpfwybvkzjxq";

  private static final double LETTER_WEIGHTS = 26 * 27 / 2.0;

  private static final double[] ASCII = ascii(0.0005);
  private static final double[] ANSI = ansi();
  private static final double[] NUMBERS = zeros(0.4);

  private Likelihood() {}

  static double log2(double value) {
    return Math.log(value) / LOG_2;
  }

  /** Text in ASCII with few other characters of a code page or of UTF-8. */
  static double ascii(byte[] bytes, int from, int to) {
    return sum(ASCII, bytes, from, to, 1);
  }

  /** Text whose letters are mostly above ASCII, as Cyrillic, Greek or East Asian. */
  static double ansi(byte[] bytes, int from, int to) {
    return sum(ANSI, bytes, from, to, 1);
  }

  /** Binary data, in which zeros are frequent. */
  static double numbers(byte[] bytes, int from, int to) {
    return sum(NUMBERS, bytes, from, to, 1);
  }

  /** Text in UTF-16LE, mostly of the first 256 characters. */
  static double utf16(byte[] bytes, int from, int to) {
    int end = to - (to - from) % 2;
    double bits = sum(ASCII, bytes, from, end, 2);
    double zero = log2(0.97 * 256);
    double other = log2(0.03 / 255 * 256);
    for (int i = from + 1; i < end; i += 2) {
      bits += bytes[i] == 0 ? zero : other;
    }
    return bits;
  }

  /**
   * Returns by how much the beginning is less like text than the rest is, in bits: much where the
   * rest is text and the beginning was decrypted with the wrong IV.
   *
   * @param first the length of the beginning in bytes
   */
  static double deficit(byte[] bytes, int first) {
    int rest = bytes.length - first;
    if (rest < first) {
      return 0;
    }
    double ascii = ascii(bytes, first, bytes.length);
    double utf16 = utf16(bytes, first, bytes.length);
    double most = Math.max(ascii, utf16);
    double beginning = most == ascii ? ascii(bytes, 0, first) : utf16(bytes, 0, first);
    return most * first / rest - beginning;
  }

  private static double sum(double[] model, byte[] bytes, int from, int to, int step) {
    double bits = 0;
    for (int i = from; i < to; i += step) {
      bits += model[bytes[i] & 0xFF];
    }
    return bits;
  }

  /** Mean of models that weigh the same, in bits. */
  static double mean(double... bits) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double each : bits) {
      largest = Math.max(largest, each);
    }
    if (largest == Double.NEGATIVE_INFINITY) {
      return largest;
    }
    double sum = 0;
    for (double each : bits) {
      sum += Math.pow(2, each - largest);
    }
    return largest + log2(sum / bits.length);
  }

  private static double[] ascii(double control) {
    double[] share = new double[256];
    Arrays.fill(share, 0, 32, control / 32);
    Arrays.fill(share, 32, 127, 0.15 / 95);
    Arrays.fill(share, 127, 256, 0.03 / 129);
    for (int i = 0; i < LETTERS.length(); i++) {
      double frequency = (LETTERS.length() - i) / LETTER_WEIGHTS;
      share[LETTERS.charAt(i)] += 0.5 * frequency;
      share[Character.toUpperCase(LETTERS.charAt(i))] += 0.08 * frequency;
    }
    for (int c = '0'; c <= '9'; c++) {
      share[c] += 0.08 / 10;
    }
    share[' '] += 0.12;
    for (char c : new char[] {'\r', '\n', '\t'}) {
      share[c] += 0.04 / 3;
    }
    return bits(share);
  }

  private static double[] ansi() {
    double[] share = new double[256];
    Arrays.fill(share, 0, 32, 0.0005 / 32);
    Arrays.fill(share, 32, 128, 0.18 / 96);
    Arrays.fill(share, 128, 192, 0.1 / 64);
    Arrays.fill(share, 192, 256, 0.55 / 64);
    share[' '] += 0.14;
    share['\n'] += 0.01;
    share['\r'] += 0.01;
    return bits(share);
  }

  private static double[] zeros(double zero) {
    double[] share = new double[256];
    Arrays.fill(share, (1 - zero) / 255);
    share[0] = zero;
    return bits(share);
  }

  private static double[] bits(double[] share) {
    double sum = 0;
    for (double each : share) {
      sum += each;
    }
    double[] bits = new double[share.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = log2(share[i] / sum * 256);
    }
    return bits;
  }
}

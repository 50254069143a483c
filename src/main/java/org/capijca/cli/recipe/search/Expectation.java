// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.capijca.cli.recipe.CodePage;

/** What a plaintext should be, as the ratio of {@link Likelihood}. */
@FunctionalInterface
public interface Expectation {
  /**
   * Returns how many times likelier the bytes are than at random, in bits; negative infinity if
   * they are not what is expected.
   *
   * @param plain the first bytes of the plaintext
   * @param from where they begin
   * @param to where they end
   */
  double bits(byte[] plain, int from, int to);

  /** Returns text in ASCII, UTF-8, an ANSI code page or UTF-16LE. */
  static Expectation text() {
    return (plain, from, to) ->
        Likelihood.mean(
            Likelihood.ascii(plain, from, to),
            Likelihood.utf16(plain, from, to),
            Likelihood.ansi(plain, from, to));
  }

  /** Returns the expectation where nothing is known: text, a file format, numbers, or anything. */
  static Expectation anything() {
    return (plain, from, to) ->
        Likelihood.mean(
            Likelihood.ascii(plain, from, to),
            Likelihood.utf16(plain, from, to),
            Likelihood.ansi(plain, from, to),
            Likelihood.numbers(plain, from, to),
            Magic.bits(plain, from, to),
            0);
  }

  /** Returns data that begins with these bytes. */
  static Expectation beginning(byte[] start) {
    return (plain, from, to) ->
        Magic.startsWith(plain, from, to, start)
            ? start.length * Byte.SIZE + anything().bits(plain, from + start.length, to)
            : Double.NEGATIVE_INFINITY;
  }

  /** Returns data that contains a text, in ASCII, UTF-8, UTF-16LE or one of the code pages. */
  static Expectation containing(String text) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(latin1(text.getBytes(StandardCharsets.UTF_16LE)));
    for (CodePage page : CodePage.all()) {
      if (page.charset().newEncoder().canEncode(text)) {
        forms.add(latin1(text.getBytes(page.charset())));
      }
    }
    return (plain, from, to) -> {
      String content = new String(plain, from, to - from, StandardCharsets.ISO_8859_1);
      for (String form : forms) {
        int at = content.indexOf(form);
        if (at >= 0) {
          int end = from + at + form.length();
          double chances = (double) forms.size() * (content.length() - form.length() + 1);
          return form.length() * Byte.SIZE
              - Likelihood.log2(chances)
              + Likelihood.mean(
                  0,
                  text().bits(plain, from, from + at) + text().bits(plain, end, to),
                  anything().bits(plain, end, to));
        }
      }
      return Double.NEGATIVE_INFINITY;
    };
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /**
   * Returns text that a pattern is found in, read as UTF-8, as Western European ANSI and as
   * UTF-16LE. How often random bytes match is measured.
   */
  static Expectation matching(Pattern pattern) {
    return new Expectation() {
      private static final int SAMPLES = 2000;
      private static final int LONGEST_SAMPLE = 512;
      private int measuredLength = -1;
      private double measured;

      @Override
      public double bits(byte[] plain, int from, int to) {
        return matches(pattern, plain, from, to)
            ? Likelihood.mean(rarity(to - from), anything().bits(plain, from, to))
            : Double.NEGATIVE_INFINITY;
      }

      // The share of random bytes of this length that match, in bits.
      private synchronized double rarity(int length) {
        int sampled = Math.min(length, LONGEST_SAMPLE);
        if (sampled != measuredLength) {
          Random random = new Random(sampled);
          byte[] bytes = new byte[sampled];
          int found = 1;
          for (int i = 0; i < SAMPLES; i++) {
            random.nextBytes(bytes);
            found += matches(pattern, bytes, 0, sampled) ? 1 : 0;
          }
          measured = -Likelihood.log2((double) found / SAMPLES * length / Math.max(1, sampled));
          measuredLength = sampled;
        }
        return Math.max(0, measured);
      }
    };
  }

  private static boolean matches(Pattern pattern, byte[] bytes, int from, int to) {
    return pattern.matcher(new String(bytes, from, to - from, StandardCharsets.UTF_8)).find()
        || pattern.matcher(new String(bytes, from, to - from, CodePage.WESTERN.charset())).find()
        || pattern.matcher(new String(bytes, from, to - from, StandardCharsets.UTF_16LE)).find();
  }

  /** Returns the expectation of all that are given: each must be met. */
  static Expectation all(List<Expectation> expectations) {
    return (plain, from, to) -> {
      double[] bits = new double[expectations.size()];
      for (int i = 0; i < bits.length; i++) {
        bits[i] = expectations.get(i).bits(plain, from, to);
        if (bits[i] == Double.NEGATIVE_INFINITY) {
          return bits[i];
        }
      }
      return Likelihood.mean(bits);
    };
  }
}

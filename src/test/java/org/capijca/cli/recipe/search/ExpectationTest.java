// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class ExpectationTest {
  private static final int SAMPLES = 20_000;

  private static Map<String, Expectation> all() {
    Map<String, Expectation> all = new LinkedHashMap<>();
    all.put("anything", Expectation.anything());
    all.put("text", Expectation.text());
    all.put("containing one letter", Expectation.containing("e"));
    all.put("containing two letters", Expectation.containing("he"));
    all.put("beginning with a byte", Expectation.beginning(new byte[] {'P'}));
    all.put("matching anything", Expectation.matching(Pattern.compile("")));
    all.put("matching a digit", Expectation.matching(Pattern.compile("^[0-9]")));
    all.put(
        "all of two", Expectation.all(List.of(Expectation.text(), Expectation.containing("a"))));
    return all;
  }

  /** A wrong key reaches b bits of evidence with a probability of 2^-b at most. */
  @Test
  void randomBytes_reachNoMoreEvidenceThanItsProbability() {
    Random random = new Random(7);
    all()
        .forEach((name, expectation) -> {
          for (int length : new int[] {3, 8, 40}) {
            int[] reached = new int[12];
            byte[] bytes = new byte[length];
            for (int i = 0; i < SAMPLES; i++) {
              random.nextBytes(bytes);
              double bits = expectation.bits(bytes, 0, length);
              for (int b = 1; b < reached.length; b++) {
                reached[b] += bits >= b ? 1 : 0;
              }
            }
            for (int b = 1; b < reached.length; b++) {
              double expected = SAMPLES * Math.pow(2, -b);
              assertThat(reached[b])
                  .as("%s, %d bytes, %d bits", name, length, b)
                  .isLessThan((int) (expected + 4 * Math.sqrt(expected) + 2));
            }
          }
        });
  }

  @Test
  void plaintexts_areEvidence() {
    Expectation anything = Expectation.anything();
    for (String text :
        List.of("Dear customer, this is it.", "17;Miller;2004-11-30;33.50\r\n", "<?xml version=")) {
      byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
      byte[] utf16 = text.getBytes(StandardCharsets.UTF_16LE);
      assertThat(anything.bits(ascii, 0, ascii.length)).as(text).isGreaterThan(15);
      assertThat(anything.bits(utf16, 0, utf16.length)).as(text).isGreaterThan(100);
    }
    byte[] cyrillic = "\u041f\u0440\u0438\u0432\u0435\u0442, \u043c\u0438\u0440".getBytes(CHARSET);
    assertThat(Expectation.text().bits(cyrillic, 0, cyrillic.length)).isGreaterThan(5);
  }

  private static final java.nio.charset.Charset CHARSET =
      java.nio.charset.Charset.forName("windows-1251");

  @Test
  void textThatIsMissing_isNoEvidence() {
    byte[] text = "some text".getBytes(StandardCharsets.UTF_16LE);

    assertThat(Expectation.containing("me te").bits(text, 0, text.length)).isGreaterThan(60);
    assertThat(Expectation.containing("me-te").bits(text, 0, text.length))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Expectation.matching(Pattern.compile("^some .{4}$")).bits(text, 0, text.length))
        .isGreaterThan(10);
    assertThat(
            Expectation.all(List.of(Expectation.text(), Expectation.containing("x y")))
                .bits(text, 0, text.length))
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void firstBlockOfTheWrongIv_isLessLikeText() {
    byte[] plain =
        "A sentence that begins as it goes on, and on, until it ends in the third line of the page."
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(Likelihood.deficit(plain, 16)).isLessThan(16);
    for (int i = 0; i < 16; i++) {
      plain[i] = (byte) (plain[i] ^ (i + 1));
    }
    assertThat(Likelihood.deficit(plain, 16)).isGreaterThan(18);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.capijca.cli.recipe.search.Expectation;

/**
 * What is encrypted, and what the search is given of it.
 *
 * @param bytes the plaintext
 * @param expectation what the search expects
 */
record RecipePlaintext(byte[] bytes, Expectation expectation) {
  private static final String[] WORDS = {
    "invoice",
    "Kunde",
    "number",
    "Stra\u00dfe",
    "total",
    "caf\u00e9",
    "paid",
    "2004-11-30",
    "x",
    "is"
  };

  private static final Charset[] CHARSETS = {
    StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("windows-1252")
  };

  static RecipePlaintext draw(Random random) {
    if (random.nextInt(6) == 0) {
      byte[] archive = new byte[64 + random.nextInt(100)];
      random.nextBytes(archive);
      byte[] magic = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};
      System.arraycopy(magic, 0, archive, 0, magic.length);
      return new RecipePlaintext(archive, Expectation.beginning(magic));
    }
    StringBuilder text = new StringBuilder();
    for (int i = 8 + random.nextInt(20); i > 0; i--) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 9 == 0 ? "\r\n" : " ");
    }
    text.append("order 4711.");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(text.toString().getBytes(CHARSETS[random.nextInt(CHARSETS.length)]));
    Expectation[] expectations = {
      Expectation.anything(),
      Expectation.text(),
      Expectation.containing("order 4711"),
      Expectation.matching(Pattern.compile("order [0-9]{4}\\.$"))
    };
    return new RecipePlaintext(
        bytes.toByteArray(), expectations[random.nextInt(expectations.length)]);
  }
}

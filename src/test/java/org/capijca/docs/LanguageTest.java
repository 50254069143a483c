// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources and documents use the terms of JCA and CryptoAPI instead of retired expressions. */
@Tag("unit")
class LanguageTest {
  private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  private static final List<String> ROOTS =
      List.of("src", "docs", "README.md", "SECURITY.md", "CONTRIBUTING.md", "CHANGELOG.md");

  /** A retired expression, in which a space also matches a line break in a comment. */
  private record Retired(Pattern pattern, String better) {
    static Retired of(String expression, String better) {
      String acrossLines = expression.replace(" ", "\\s+(?:(?:\\*|//)\\s+)?");
      return new Retired(
          Pattern.compile("\\b(?:" + acrossLines + ")\\b", Pattern.CASE_INSENSITIVE), better);
    }
  }

  private static final List<Retired> RETIRED =
      List.of(
          Retired.of("rooms?", "package, buffer, or: is long enough for"),
          Retired.of("houses?", "package structure, provider"),
          Retired.of("lets?(?: \\w+){0,3} in", "accepts, imports, validates"),
          Retired.of("may leave|never leaves", "is exportable, is not exportable"),
          Retired.of("stays?", "remains, is kept, is non-exportable"),
          Retired.of("gets? on", "progress"),
          Retired.of("comes? by|came by", "the start-up path, occurs"),
          Retired.of("kin", "the other names, related classes"),
          Retired.of(
              "(?:who|what|which)ever(?: \\w+)? (?:has|have|wants|asks|comes)", "the caller"),
          Retired.of("whoever|somebody|nobody|everybody", "the caller, an attacker, no program"),
          Retired.of("(?:gives?|given)(?: \\w+){1,4} away", "reveals, exports"),
          Retired.of("user to ask", "user consent, silent context"),
          Retired.of("of no meaning", "undefined"),
          Retired.of("of no use", "cannot be used, unused"),
          Retired.of("vouch(?:es)? for", "certificate chain, issuers"),
          Retired.of("stands? (?:behind|once|where)", "follows, occurs once, replaces"),
          Retired.of("class of its own", "a separate class"),
          Retired.of("behind", "after, trailing"),
          Retired.of("besides?", "also, in addition to, next to"),
          Retired.of(
              "is no (?:\\w+ )?(?:hash|pair|key pair|session key|blob|alg_id|xml|base64|dword)",
              "is not a"),
          Retired.of("in bold, what", "missed targets are in bold"),
          Retired.of(
              "(?:is|are) told|told apart|tells? \\w+ (?:apart|from)", "fails with, distinguishes"),
          Retired.of("pass(?:es|ed)? over", "skips, ignores"),
          Retired.of("(?:comes?|came) back", "is returned, is read unchanged"),
          Retired.of("gives? back|given back", "returns"),
          Retired.of("lends?|lent", "shares, passes"),
          Retired.of("for (?:ever|good)", "permanently"),
          Retired.of("go(?:es)? both ways", "in both directions"),
          Retired.of("asks? nobody", "requests no consent"),
          Retired.of("to the letter|on trust|daily bread", "strictly, without a check, common"),
          Retired.of("ought", "must, is expected"),
          Retired.of("wherever they differ", "in constant time"),
          Retired.of("cut off", "truncated"));

  @Test
  void sourcesAndDocuments_useNoRetiredExpression() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      found.addAll(findings(BASE.relativize(file).toString(), Files.readString(file)));
    }
    assertThat(found).as("retired expressions").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a key that may leave | is exportable",
        "bytes behind J | trailing",
        "told how the search gets on | progress",
        "this is no hash | is not a",
        "one result would give the key away | reveals",
        "lets the RSA keys in | accepts"
      })
  void retiredExpression_isReportedWithBetterWording(String text, String better) {
    assertThat(findings("File.java", "first line\n" + text))
        .singleElement()
        .asString()
        .startsWith("File.java:2:")
        .contains(better);
  }

  @Test
  void expressionAcrossCommentLines_isReported() {
    assertThat(findings("File.java", " * how it gets\n   * on with the search")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "the key is no longer needed",
    "there is no such key",
    "trailing bytes are ignored",
    "broom and kind"
  })
  void plainSentence_isAccepted(String text) {
    assertThat(findings("File.java", text)).isEmpty();
  }

  private static List<String> findings(String name, String text) {
    List<String> found = new ArrayList<>();
    for (Retired retired : RETIRED) {
      Matcher matcher = retired.pattern().matcher(text);
      while (matcher.find()) {
        long line = 1 + text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
        found.add(
            "%s:%d: \"%s\" is retired; write: %s"
                .formatted(name, line, matcher.group(), retired.better()));
      }
    }
    return found;
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String root : ROOTS) {
      try (Stream<Path> tree = Files.walk(BASE.resolve(root))) {
        tree.filter(LanguageTest::isText).forEach(files::add);
      }
    }
    return files;
  }

  private static boolean isText(Path path) {
    String file = path.getFileName().toString();
    return (file.endsWith(".java") || file.endsWith(".md")) && !file.equals("LanguageTest.java");
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.capijca.cli.recipe.command.RecipeConverters.OfHex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.cli.base.Converters;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Environment;
import org.capijca.cli.io.Input;
import org.capijca.cli.recipe.SaltRule;
import org.capijca.cli.recipe.command.RecipeConverters.Bytes;
import org.capijca.cli.recipe.search.Expectation;
import org.capijca.cli.recipe.search.SearchRequest;
import picocli.CommandLine.Option;

/** What is known about a plaintext and its encryption. */
final class SearchOptions {
  @Option(
      names = "--expect",
      paramLabel = "TEXT",
      description = "The plaintext contains this text, in any encoding. Can be given again.")
  private List<String> expected = new ArrayList<>();

  @Option(
      names = "--match",
      paramLabel = "REGEX",
      description = "This regular expression is found in the plaintext.")
  private List<String> patterns = new ArrayList<>();

  @Option(names = "--text", description = "The plaintext is text.")
  private boolean text;

  @Option(
      names = "--magic",
      paramLabel = "HEX",
      converter = OfHex.class,
      description = "The plaintext begins with these bytes.")
  private Bytes magic;

  @Option(
      names = "--also",
      paramLabel = "FILE",
      description = "Another ciphertext that must open in the same way. Can be given again.")
  private List<String> also = new ArrayList<>();

  @Option(
      names = "--iv",
      paramLabel = "HEX",
      converter = OfHex.class,
      description = "An IV that the program may set. Can be given again.")
  private List<Bytes> ivs = new ArrayList<>();

  @Option(
      names = "--key-salt",
      paramLabel = "HEX",
      converter = OfHex.class,
      description = "A salt that the program may set by KP_SALT_EX. Can be given again.")
  private List<Bytes> keySalts = new ArrayList<>();

  @Option(
      names = "--salt",
      paramLabel = "SALT",
      converter = RecipeConverters.OfSalt.class,
      description =
          "A salt of PasswordDeriveBytes or Rfc2898DeriveBytes: hexadecimal or text:TEXT.")
  private List<SaltRule> salts = new ArrayList<>();

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description = "An iteration count of these. Can be given again.")
  private List<Integer> iterations = new ArrayList<>();

  @Option(
      names = "--csp",
      paramLabel = "CSP",
      converter = Converters.OfCsp.class,
      description = "Try this CSP only. Can be given again.")
  private List<Csp> csps = new ArrayList<>();

  @Option(
      names = "--hash",
      paramLabel = "ALG",
      converter = Converters.OfAlgId.class,
      description = "Try this hash only. Can be given again.")
  private List<AlgId> hashes = new ArrayList<>();

  @Option(
      names = {"-a", "--algorithm"},
      paramLabel = "ALG",
      converter = Converters.OfAlgId.class,
      description = "Try this algorithm only. Can be given again.")
  private List<AlgId> algIds = new ArrayList<>();

  @Option(
      names = "--cut",
      description = "The end of the ciphertext is missing, so that there is no padding.")
  private boolean cut;

  /** Refuses values that no search takes. */
  void check() throws OptionFault {
    saltBytes();
    positiveIterations();
    expectation();
  }

  /** Returns the ciphertext and the others that must open too. */
  String[] files(String ciphertext) {
    return Stream.concat(Stream.of(ciphertext), also.stream()).toArray(String[]::new);
  }

  SearchRequest request(byte[] ciphertext, Environment environment)
      throws IOException, CommandFailure, OptionFault {
    List<byte[]> ciphertexts = new ArrayList<>(List.of(ciphertext));
    for (String file : also) {
      ciphertexts.add(Input.of(file, environment).readAll());
    }
    return new SearchRequest(
        ciphertexts,
        expectation(),
        ivs.stream().map(Bytes::value).toList(),
        keySalts.stream().map(Bytes::value).toList(),
        saltBytes(),
        positiveIterations(),
        set(Csp.class, csps),
        set(AlgId.class, hashes),
        set(AlgId.class, algIds),
        cut);
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> type, List<E> values) {
    return values.isEmpty() ? EnumSet.noneOf(type) : EnumSet.copyOf(values);
  }

  private List<byte[]> saltBytes() throws OptionFault {
    List<byte[]> bytes = new ArrayList<>();
    for (SaltRule salt : salts) {
      if (salt.value() == null) {
        throw new OptionFault("--salt " + salt + " is tried without being named; give the bytes");
      }
      bytes.add(salt.value());
    }
    return bytes;
  }

  private List<Integer> positiveIterations() throws OptionFault {
    for (int count : iterations) {
      if (count < 1) {
        throw new OptionFault("--iterations " + count + " is not positive");
      }
    }
    return iterations;
  }

  private Expectation expectation() throws OptionFault {
    List<Expectation> all = new ArrayList<>();
    for (String each : expected) {
      if (each.isEmpty()) {
        throw new OptionFault("--expect needs a text that is not empty");
      }
      all.add(Expectation.containing(each));
    }
    for (String pattern : patterns) {
      try {
        all.add(Expectation.matching(Pattern.compile(pattern)));
      } catch (PatternSyntaxException e) {
        throw new OptionFault("--match is not a regular expression: " + e.getDescription());
      }
    }
    if (text) {
      all.add(Expectation.text());
    }
    if (magic != null) {
      all.add(Expectation.beginning(magic.value()));
    }
    return all.isEmpty() ? Expectation.anything() : Expectation.all(all);
  }
}

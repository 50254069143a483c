// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.util.ArrayList;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.KeyFlag;
import org.capijca.cli.base.Converters;
import org.capijca.cli.base.ProviderOption;
import org.capijca.cli.recipe.CodePage;
import org.capijca.cli.recipe.Derivation;
import org.capijca.cli.recipe.DotNetDerivation;
import org.capijca.cli.recipe.DotNetDerivation.Generator;
import org.capijca.cli.recipe.HashDerivation;
import org.capijca.cli.recipe.PasswordForm;
import org.capijca.cli.recipe.SaltRule;
import org.capijca.spec.PasswordEncoding;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a key is derived from a password. */
final class DerivationOptions {
  @Option(
      names = {"-a", "--algorithm"},
      paramLabel = "ALG",
      converter = Converters.OfAlgId.class,
      description = "Algorithm of the key, for example CALG_RC4 or AES_256.")
  private AlgId algId;

  @Option(
      names = "--hash",
      paramLabel = "ALG",
      converter = Converters.OfAlgId.class,
      description = "Hash of the password, for example CALG_MD5 or SHA1.")
  private AlgId hash;

  @Option(
      names = "--bits",
      paramLabel = "N",
      description = "Key length in bits; default: that of the CSP.")
  private int bits;

  @Option(
      names = "--flags",
      paramLabel = "FLAG",
      split = ",",
      converter = Converters.OfKeyFlags.class,
      description = "Flags of CryptDeriveKey, for example CRYPT_CREATE_SALT.")
  private List<Integer> flags = new ArrayList<>();

  @Mixin private ProviderOption csp;

  @Option(
      names = "--encoding",
      paramLabel = "ENC",
      converter = RecipeConverters.OfEncoding.class,
      description =
          "Bytes of the password: ANSI (default), UTF_16LE, UTF_16LE_CUT (half of these), each"
              + " also with _WITH_ZERO.")
  private PasswordEncoding encoding = PasswordEncoding.ANSI;

  @Option(
      names = "--code-page",
      paramLabel = "CP",
      converter = RecipeConverters.OfCodePage.class,
      description = "Code page of ANSI: 1252 (default), 1250, 932, UTF-8 …")
  private CodePage codePage = CodePage.WESTERN;

  @Option(
      names = "--derivation",
      paramLabel = "CLASS",
      converter = RecipeConverters.OfGenerator.class,
      description =
          "GetBytes of PasswordDeriveBytes or Rfc2898DeriveBytes of .NET in place of"
              + " CryptDeriveKey.")
  private Generator generator;

  @Option(
      names = "--salt",
      paramLabel = "SALT",
      converter = RecipeConverters.OfSalt.class,
      description =
          "Its salt: hexadecimal, text:TEXT, first:N for the first N bytes of the data, none.")
  private SaltRule salt;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description = "Its iteration count; default: 100 for PasswordDeriveBytes, else 1000.")
  private int iterations;

  AlgId algId() {
    return algId;
  }

  AlgId hash() {
    return hash;
  }

  int bits() {
    return bits;
  }

  ProviderOption csp() {
    return csp;
  }

  PasswordForm password() {
    return new PasswordForm(encoding, encoding.usesCodePage() ? codePage : CodePage.WESTERN);
  }

  /** The derivation; a message instead if options are missing or do not go together. */
  Derivation derivation() throws OptionFault {
    if (algId == null) {
      throw new OptionFault("--algorithm is missing: which key is derived");
    }
    if (hash == null && generator == null) {
      throw new OptionFault("--hash is missing: CryptDeriveKey needs a base hash");
    }
    if (generator == null) {
      if (salt != null || iterations != 0) {
        throw new OptionFault("--salt and --iterations need --derivation; see also --key-salt");
      }
      int word = 0;
      for (int flag : flags) {
        word |= flag;
      }
      return new HashDerivation(csp.csp().orElse(null), hash, algId, bits, KeyFlag.fromBits(word));
    }
    return dotNet();
  }

  private DotNetDerivation dotNet() throws OptionFault {
    if (bits == 0) {
      throw new OptionFault("--bits is missing: GetBytes needs the length of the key");
    }
    if (bits % Byte.SIZE != 0 || bits < 0) {
      throw new OptionFault("--bits " + bits + " are not whole bytes");
    }
    if (salt == null || (salt.equals(SaltRule.NONE) && generator == Generator.RFC2898)) {
      throw new OptionFault("--salt is missing: " + generator.className() + " has one");
    }
    int count = iterations == 0 ? generator.defaultIterations() : iterations;
    return new DotNetDerivation(
        generator, hash == null ? AlgId.CALG_SHA1 : hash, salt, count, algId, bits);
  }
}

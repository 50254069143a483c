// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import org.capijca.CipherMode;
import org.capijca.cli.base.Converters;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.IvRule;
import picocli.CommandLine.Option;

/** What is set on a key. */
final class CipherOptions {
  @Option(
      names = "--mode",
      paramLabel = "MODE",
      converter = Converters.OfMode.class,
      description = "KP_MODE: CBC (default), ECB or CFB.")
  private CipherMode mode;

  @Option(
      names = "--iv",
      paramLabel = "IV",
      converter = RecipeConverters.OfIv.class,
      description =
          "KP_IV: hexadecimal, zero (default), first-block (of the data), hash-after-key,"
              + " hash-end, hash-start (bytes of the hash), derived (by the second GetBytes).")
  private RecipeConverters.Iv iv = new RecipeConverters.Iv(IvRule.ZERO, null);

  @Option(
      names = "--effective-bits",
      paramLabel = "N",
      description = "KP_EFFECTIVE_KEYLEN of RC2; default: that of the CSP.")
  private int effectiveBits;

  @Option(
      names = "--key-salt",
      paramLabel = "HEX",
      converter = RecipeConverters.OfHex.class,
      description = "KP_SALT_EX of RC2 and RC4.")
  private RecipeConverters.Bytes keySalt;

  CipherUse use() {
    byte[] salt = keySalt == null ? null : keySalt.value();
    return new CipherUse(mode, effectiveBits, salt, iv.rule(), iv.given());
  }
}

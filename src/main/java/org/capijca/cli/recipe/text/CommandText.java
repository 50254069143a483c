// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.text;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.capijca.CipherMode;
import org.capijca.KeyFlag;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.CodePage;
import org.capijca.cli.recipe.DotNetDerivation;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.HashDerivation;
import org.capijca.cli.recipe.IvRule;
import org.capijca.cli.recipe.PasswordForm;
import org.capijca.cli.recipe.Recipe;
import org.capijca.spec.PasswordEncoding;

/** A recipe as the options of {@code capi decrypt}; what is a default is left out. */
public final class CommandText {
  private CommandText() {}

  /** Returns the arguments, of which the first is {@code decrypt}. */
  public static List<String> arguments(Recipe recipe) {
    List<String> words = new ArrayList<>(List.of("decrypt"));
    addForm(words, recipe.form());
    if (recipe.form().framing() == Form.Framing.SQL_SERVER) {
      return words;
    }
    if (recipe.derivation() instanceof HashDerivation derivation) {
      addHash(words, derivation);
    } else if (recipe.derivation() instanceof DotNetDerivation derivation) {
      addDotNet(words, derivation);
    }
    addPassword(words, recipe.password());
    addUse(words, recipe.use());
    return words;
  }

  /** Returns the line for a shell, with the names of two files. */
  public static String line(Recipe recipe, String from, String to) {
    List<String> words = new ArrayList<>(List.of("capi"));
    words.addAll(arguments(recipe));
    words.addAll(List.of("--out", to, from));
    return String.join(" ", words.stream().map(CommandText::quoted).toList());
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_.,:/+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static void add(List<String> words, String option, Object value) {
    words.add(option);
    words.add(value.toString());
  }

  private static void addForm(List<String> words, Form form) {
    if (form.framing() != Form.Framing.NONE) {
      add(words, "--format", form.framing().option());
    }
    if (form.text() != Form.Text.NONE) {
      add(words, "--text", form.text().option());
    }
  }

  private static void addHash(List<String> words, HashDerivation derivation) {
    if (derivation.csp() != null) {
      add(words, "--csp", derivation.csp());
    }
    add(words, "--hash", derivation.hash());
    add(words, "--algorithm", derivation.algId());
    if (derivation.bits() != 0) {
      add(words, "--bits", derivation.bits());
    }
    if (!derivation.flags().isEmpty()) {
      add(
          words,
          "--flags",
          String.join(",", derivation.flags().stream().map(KeyFlag::name).toList()));
    }
  }

  private static void addDotNet(List<String> words, DotNetDerivation derivation) {
    add(words, "--derivation", derivation.generator().className());
    add(words, "--hash", derivation.hash());
    add(words, "--salt", derivation.salt());
    add(words, "--iterations", derivation.iterations());
    add(words, "--algorithm", derivation.algId());
    add(words, "--bits", derivation.bits());
  }

  private static void addPassword(List<String> words, PasswordForm password) {
    if (password.encoding() != PasswordEncoding.ANSI) {
      add(words, "--encoding", password.encoding());
    }
    if (!password.codePage().equals(CodePage.WESTERN)) {
      add(words, "--code-page", password.codePage());
    }
  }

  private static void addUse(List<String> words, CipherUse use) {
    if (use.mode() != null && use.mode() != CipherMode.CRYPT_MODE_CBC) {
      add(words, "--mode", use.mode());
    }
    if (use.effectiveBits() != 0) {
      add(words, "--effective-bits", use.effectiveBits());
    }
    if (use.keySalt() != null) {
      add(words, "--key-salt", HexFormat.of().formatHex(use.keySalt()));
    }
    if (use.iv() == IvRule.GIVEN) {
      add(words, "--iv", HexFormat.of().formatHex(use.givenIv()));
    } else if (use.iv() != IvRule.ZERO) {
      add(words, "--iv", use.iv().option());
    }
  }
}

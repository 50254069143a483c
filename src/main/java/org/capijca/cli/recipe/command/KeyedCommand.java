// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.capijca.CapiProvider;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.PasswordOptions;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Input;
import org.capijca.cli.keyfile.KeyMaterial;
import org.capijca.cli.recipe.PasswordKeySource;
import org.capijca.cli.recipe.Recipe;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that uses a key from a password or a file on an input. */
abstract class KeyedCommand extends CapiCommand {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Input file; - or none: standard input.")
  private String file;

  @Mixin PasswordOptions password;
  @Mixin DerivationOptions derivation;
  @Mixin CipherOptions cipher;
  @Mixin DataKeyOptions keys;

  Input input() {
    return input(file);
  }

  CapiProvider provider() {
    return derivation.csp().provider();
  }

  Recipe recipe() {
    try {
      return new Recipe(
          cipher.form(), derivation.password(), derivation.derivation(), cipher.use());
    } catch (OptionFault fault) {
      throw usageError(fault.getMessage());
    }
  }

  KeyMaterial pair() throws IOException, GeneralSecurityException, CommandFailure {
    return keys.pair(provider(), environment(), password);
  }

  /** What is done with the password. */
  interface WithPassword {
    void run(char[] password) throws IOException, GeneralSecurityException, CommandFailure;
  }

  void withPassword(boolean twice, WithPassword work)
      throws IOException, GeneralSecurityException, CommandFailure {
    char[] characters = password.read(environment(), input().name(), twice);
    try {
      work.run(characters);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  PasswordKeySource source(Recipe recipe, char[] characters) {
    return new PasswordKeySource(provider(), recipe, characters);
  }
}

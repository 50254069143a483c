// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.capijca.CapiProvider;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.OutputOptions;
import org.capijca.cli.base.PasswordOptions;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Input;
import org.capijca.cli.io.ProgressBar;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.PasswordKeySource;
import org.capijca.cli.recipe.Recipe;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What encrypt and decrypt share. */
abstract class DataCommand extends CapiCommand {
  /** Longer messages of SQL Server do not exist. */
  static final int MOST_MESSAGE = 1 << 17;

  private static final int PIECE = 1 << 16;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Input file; - or none: standard input.")
  private String file;

  @Mixin OutputOptions output;
  @Mixin PasswordOptions password;
  @Mixin DerivationOptions derivation;
  @Mixin CipherOptions cipher;
  @Mixin KeyFileOptions keys;

  Input input() {
    return input(file);
  }

  CapiProvider provider() {
    return derivation.csp().provider();
  }

  /** Whether the password is that of a SQL Server message. */
  boolean isSqlServer() {
    return cipher.form().framing() == Form.Framing.SQL_SERVER;
  }

  Recipe recipe() {
    try {
      return new Recipe(
          cipher.form(), derivation.password(), derivation.derivation(), cipher.use());
    } catch (OptionFault fault) {
      throw usageError(fault.getMessage());
    }
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

  /** Copies everything, with a progress bar on a terminal. */
  void copy(InputStream in, OutputStream out) throws IOException, CommandFailure {
    byte[] piece = new byte[PIECE];
    long done = 0;
    try (ProgressBar bar = progressBar("B", input().size().orElse(0))) {
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        out.write(piece, 0, count);
        done += count;
        bar.update(done);
      }
    } finally {
      Arrays.fill(piece, (byte) 0);
    }
  }
}

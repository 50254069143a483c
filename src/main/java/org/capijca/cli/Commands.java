// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import java.util.List;
import java.util.function.Supplier;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.convert.ConvertCommand;
import org.capijca.cli.digest.HashCommand;
import org.capijca.cli.generate.GenKeyCommand;
import org.capijca.cli.inspect.InspectCommand;
import org.capijca.cli.keys.KeysCommand;
import org.capijca.cli.listing.AlgorithmsCommand;
import org.capijca.cli.listing.CspsCommand;
import org.capijca.cli.manual.CompletionCommand;
import org.capijca.cli.manual.ManualCommand;
import org.capijca.cli.recipe.command.DecryptCommand;
import org.capijca.cli.recipe.command.DeriveCommand;
import org.capijca.cli.recipe.command.EncryptCommand;
import org.capijca.cli.recipe.command.MacCommand;
import org.capijca.cli.recipe.command.RecipeCommand;
import org.capijca.cli.signing.SignCommand;
import org.capijca.cli.signing.VerifyCommand;

/** The list of all commands, in the order in which the help shows them. */
final class Commands {
  static final List<Entry> ALL =
      List.of(
          new Entry("inspect", InspectCommand::new),
          new Entry("convert", ConvertCommand::new),
          new Entry("genkey", GenKeyCommand::new),
          new Entry("keys", KeysCommand::new),
          new Entry("recipe", RecipeCommand::new),
          new Entry("encrypt", EncryptCommand::new),
          new Entry("decrypt", DecryptCommand::new),
          new Entry("derive", DeriveCommand::new),
          new Entry("hash", HashCommand::new),
          new Entry("mac", MacCommand::new),
          new Entry("sign", SignCommand::new),
          new Entry("verify", VerifyCommand::new),
          new Entry("csps", CspsCommand::new),
          new Entry("algorithms", AlgorithmsCommand::new),
          new Entry("completion", CompletionCommand::new),
          new Entry("manual", ManualCommand::new));

  private Commands() {}

  /** The command of that name; all of them where there is none, for help and suggestions. */
  static List<Entry> named(String name) {
    for (Entry entry : ALL) {
      if (entry.name().equals(name)) {
        return List.of(entry);
      }
    }
    return ALL;
  }

  /** A command and the name that its annotation gives, which is known before it is created. */
  record Entry(String name, Supplier<CapiCommand> constructor) {}
}

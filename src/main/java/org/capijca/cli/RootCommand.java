// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.CommandRoot;
import org.capijca.cli.base.ProviderOption;
import org.capijca.cli.io.Environment;
import org.capijca.cli.listing.AlgorithmListing;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code capi}, which alone lists the algorithms of a provider instance. */
@Command(
    name = "capi",
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Inspects, converts, generates and uses keys and files of Microsoft CryptoAPI 1.0."
            + " Without a command: the algorithms of the provider.",
    footer = {
      "%nExamples:",
      "  capi --csp MS_DEF_PROV",
      "  capi genkey CALG_RC2 --bits 40 --flags CRYPT_EXPORTABLE,CRYPT_CREATE_SALT",
      "%nExit codes: 0 done; 1 refused or wrong, with the code of CryptoAPI; 2 usage.",
      "\"capi COMMAND --help\" describes a command."
    })
final class RootCommand extends CapiCommand implements CommandRoot {
  private final Environment environment;

  @Mixin private ProviderOption provider;

  RootCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Environment environment() {
    return environment;
  }

  @Override
  public CommandLine allCommands() {
    return CommandRunner.commandLine(environment, "");
  }

  @Override
  protected int run() {
    print(AlgorithmListing.of(provider.provider()));
    return DONE;
  }
}

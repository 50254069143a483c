// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import java.util.concurrent.Callable;
import org.capijca.CapiProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command {@code capi}: alone it lists the algorithms of a provider instance.
 *
 * <p>Exit codes: 0 for success, 1 when CryptoAPI refuses, 2 when the command is not understood.
 */
@Command(
    name = "capi",
    mixinStandardHelpOptions = true,
    version = "capi 0.1",
    description =
        "Microsoft CryptoAPI 1.0 keys. Without a command: the algorithms of the provider.",
    subcommands = GenKeyCommand.class)
public final class Capi implements Callable<Integer> {
  @Mixin private ProviderOption provider;
  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Capi())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new FailureReport());
  }

  @Override
  public Integer call() {
    CapiProvider chosen = provider.provider();
    spec.commandLine().getOut().print(AlgorithmListing.of(chosen));
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }
}

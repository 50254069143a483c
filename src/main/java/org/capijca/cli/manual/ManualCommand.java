// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.manual;

import org.capijca.cli.base.CapiCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a manual page. */
@Command(
    name = "manual",
    description = "Prints the manual page of a command, for man.",
    footer = {"%nExamples:", "  capi manual inspect | man -l -", "  capi manual > capi.1"})
public final class ManualCommand extends CapiCommand {
  @Parameters(
      index = "0..*",
      paramLabel = "COMMAND",
      description = "The command; without it the page of capi itself.")
  private String[] path = {};

  @Override
  protected int run() {
    CommandLine command = root().allCommands();
    for (String name : path) {
      command = command.getSubcommands().get(name);
      if (command == null) {
        throw usageError("\"" + name + "\" is not a command");
      }
    }
    out().print(ManualPage.of(command));
    return DONE;
  }
}

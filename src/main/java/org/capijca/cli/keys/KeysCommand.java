// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keys;

import org.capijca.cli.base.CommandGroup;
import picocli.CommandLine.Command;

/** The commands of key containers. */
@Command(
    name = "keys",
    synopsisSubcommandLabel = "COMMAND",
    description = "Lists and changes the key containers of the user, or those of --store.",
    subcommands = {
      ListCommand.class,
      NewCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      DeleteCommand.class,
      MoveCommand.class
    },
    footer = {"%nExamples:", "  capi keys list", "  capi keys import key.pfx MyApp"})
public final class KeysCommand extends CommandGroup {}

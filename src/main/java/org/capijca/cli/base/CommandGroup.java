// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

/** A command that has commands and does nothing itself. */
public abstract class CommandGroup extends CapiCommand {
  @Override
  protected final int run() {
    throw usageError("Missing command: one of " + String.join(", ", spec().subcommands().keySet()));
  }
}

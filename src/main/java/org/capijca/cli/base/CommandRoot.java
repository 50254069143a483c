// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import org.capijca.cli.io.Environment;
import picocli.CommandLine;

/** What the root command has for the others. */
public interface CommandRoot {
  /** {@return the environment of the run} */
  Environment environment();

  /** {@return a command line with all commands, also those that this run does not need} */
  CommandLine allCommands();
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.manual;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** The manual pages and completion scripts of all commands. */
public final class ShellFiles {
  private ShellFiles() {}

  /**
   * Returns the contents of the files.
   *
   * @param root the command line with all commands
   * @return the text of each file by its path
   */
  public static Map<String, String> of(CommandLine root) {
    Map<String, String> files = new TreeMap<>();
    files.put("bash-completion/completions/capi", CompletionCommand.script(root, Shell.BASH));
    files.put("zsh/site-functions/_capi", CompletionCommand.script(root, Shell.ZSH));
    addPages(files, root);
    return files;
  }

  private static void addPages(Map<String, String> files, CommandLine command) {
    files.put(
        "man/man1/" + ManualPage.name(command.getCommandSpec()) + ".1", ManualPage.of(command));
    command.getSubcommands().values().forEach(subcommand -> addPages(files, subcommand));
  }
}

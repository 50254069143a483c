// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.manual;

import org.capijca.cli.base.CapiCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the completion script of a shell. */
@Command(
    name = "completion",
    description = "Prints the script by which bash or zsh completes commands and options.",
    footer = {
      "%nExamples:",
      "  capi completion bash > ~/.local/share/bash-completion/completions/capi",
      "  source <(capi completion zsh)"
    })
public final class CompletionCommand extends CapiCommand {
  /** Keeps bash from completing the names of files where no option or command fits. */
  private static final String NO_FILES = "  type compopt &>/dev/null && compopt +o default\n";

  @Parameters(index = "0", paramLabel = "SHELL", description = "The shell: bash or zsh.")
  private Shell shell;

  @Override
  protected int run() {
    out().print(script(root().allCommands(), shell));
    return DONE;
  }

  static String script(CommandLine commands, Shell shell) {
    return shell.script(AutoComplete.bash("capi", commands).replace(NO_FILES, ""));
  }
}

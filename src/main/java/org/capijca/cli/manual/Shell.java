// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.manual;

/** A shell that completes words. */
enum Shell {
  /** Bash. */
  BASH("", ""),
  /** Zsh, which reads the completion of bash; the first use calls the script as a function. */
  ZSH(
      """
      #compdef capi
      autoload -U +X bashcompinit && bashcompinit
      (( $+functions[compopt] )) || compopt() { return 0 }
      """,
      """

      [[ ${funcstack[1]} == _capi ]] && _bash_complete -o default -F _complete_capi
      """);

  private final String start;
  private final String end;

  Shell(String start, String end) {
    this.start = start;
    this.end = end;
  }

  /** Returns the script around the completion of bash. */
  String script(String bash) {
    return start + bash + end;
  }
}

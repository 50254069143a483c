// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.manual;

/** A shell that completes words. */
enum Shell {
  /** Bash. */
  BASH(""),
  /** Zsh, which reads the completion of bash. */
  ZSH("#compdef capi\nautoload -U +X bashcompinit && bashcompinit\n");

  private final String start;

  Shell(String start) {
    this.start = start;
  }

  /** What is written before the completion of bash. */
  String start() {
    return start;
  }
}

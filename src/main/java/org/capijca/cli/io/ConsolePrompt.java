// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import java.io.Console;

/**
 * Asks on the console of the process, which is looked up when it is needed: from JDK 22 on this
 * loads a module, which takes as long as many commands.
 */
final class ConsolePrompt implements PasswordPrompt {
  @Override
  public boolean isAvailable() {
    return Terminal.console() != null;
  }

  @Override
  public char[] ask(String question) {
    Console console = Terminal.console();
    return console == null ? null : console.readPassword("%s", question);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import java.io.IOException;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Environment;
import org.capijca.cli.io.PasswordReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the password of an output comes from; without these options the terminal is asked. */
public final class OutputPasswordOptions {
  @ArgGroup private Source source;

  /** At most one of these is given. */
  static final class Source {
    @Option(
        names = "--out-password-file",
        paramLabel = "FILE",
        description = "Password of the output: the first line of this file.")
    private String file;

    @Option(
        names = "--out-password-env",
        paramLabel = "NAME",
        description = "Password of the output: the value of this environment variable.")
    private String variable;

    @Option(
        names = "--out-password-stdin",
        description = "Password of the output: the first line of standard input.")
    private boolean standardInput;
  }

  /** {@return whether one of the options was given} */
  public boolean isGiven() {
    return source != null;
  }

  /**
   * Refuses a file or variable that does not exist, before anything is asked for.
   *
   * @param environment that of the command
   * @throws CommandFailure if there is no such file, or the variable is not set
   */
  public void check(Environment environment) throws CommandFailure {
    if (source != null) {
      new PasswordReader(environment).check(source.file, source.variable);
    }
  }

  /**
   * Returns the password, or asks for it twice.
   *
   * @param environment that of the command
   * @param what whose password it is, for the question
   * @return the password, which the caller wipes
   * @throws IOException if its file or standard input cannot be read
   * @throws CommandFailure if there is no password to be had (ERROR_INVALID_PASSWORD)
   */
  public char[] read(Environment environment, String what) throws IOException, CommandFailure {
    PasswordReader reader = new PasswordReader(environment);
    return source == null
        ? reader.ofTerminal(
            what, "--out-password-file, --out-password-env or --out-password-stdin", true)
        : reader.of(source.file, source.variable, source.standardInput);
  }
}

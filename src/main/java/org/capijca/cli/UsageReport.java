// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import java.io.PrintWriter;
import org.capijca.cli.base.CommandRoot;
import org.capijca.cli.base.FailureText;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports a command that is not understood, with suggestions and the way to the help. */
final class UsageReport implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine commandLine = failure.getCommandLine();
    PrintWriter err = commandLine.getErr();
    CommandRoot root = (CommandRoot) commandLine.getCommandSpec().root().userObject();
    FailureText.print(message(failure), err, root.environment());
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println(
        "Try \"" + commandLine.getCommandSpec().qualifiedName() + " --help\" for the usage.");
    err.flush();
    return ExitCode.USAGE;
  }

  private static String message(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      CommandLine commandLine = failure.getCommandLine();
      String first = "\"" + unmatched.getUnmatched().get(0) + "\"";
      return commandLine.getSubcommands().isEmpty()
          ? "one argument too many: " + first
          : "there is no command " + first;
    }
    return failure.getMessage();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.FailureText;
import org.capijca.cli.io.JsonWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Reports a failure in one line without a stack trace, and with {@code --json} also as an object
 * with the member {@code error} on standard output. With the environment variable CAPI_STACK_TRACE
 * the stack trace follows, for reports of defects.
 */
final class FailureReport implements IExecutionExceptionHandler {
  private static final String STACK_TRACE_VARIABLE = "CAPI_STACK_TRACE";

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    CapiCommand command = commandLine.getCommand();
    String message = FailureText.message(failure);
    PrintWriter err = commandLine.getErr();
    FailureText.print(message, err, command.environment());
    if (command.environment().variables().containsKey(STACK_TRACE_VARIABLE)) {
      failure.printStackTrace(err);
    }
    err.flush();
    if (command.isJson()) {
      commandLine.getOut().print(JsonWriter.write(Map.of("error", FailureText.json(failure))));
      commandLine.getOut().flush();
    }
    return CapiCommand.REFUSED;
  }
}

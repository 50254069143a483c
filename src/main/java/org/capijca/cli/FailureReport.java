// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import java.security.GeneralSecurityException;
import org.capijca.CapiError;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what CryptoAPI refused; a stack trace is for defects only. */
final class FailureReport implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) throws Exception {
    if (CapiError.of(failure).isEmpty() && !(failure instanceof GeneralSecurityException)) {
      throw failure;
    }
    commandLine.getErr().println("capi: " + failure.getMessage());
    commandLine.getErr().flush();
    return CommandLine.ExitCode.SOFTWARE;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.capijca.CapiError;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.io.CommandFailure;
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
    String message = message(failure);
    PrintWriter err = commandLine.getErr();
    err.println("capi: " + message);
    if (command.environment().variables().containsKey(STACK_TRACE_VARIABLE)) {
      failure.printStackTrace(err);
    }
    err.flush();
    if (command.isJson()) {
      commandLine.getOut().print(JsonWriter.write(Map.of("error", json(failure, message))));
      commandLine.getOut().flush();
    }
    return CapiCommand.REFUSED;
  }

  private static Map<String, Object> json(Exception failure, String message) {
    Optional<CapiError> code = CapiError.of(failure);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", code.orElse(null));
    json.put("number", code.map(CapiError::code).map(Integer::toUnsignedLong).orElse(null));
    json.put("message", message);
    return json;
  }

  private static String message(Exception failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    if (failure instanceof FileSystemException fileFailure) {
      return ofFile(fileFailure);
    }
    boolean expected =
        failure instanceof GeneralSecurityException
            || failure instanceof IOException
            || failure instanceof CommandFailure
            || CapiError.of(failure).isPresent();
    String described =
        expected && !message.isEmpty()
            ? message
            : failure.getClass().getName() + (message.isEmpty() ? "" : ": " + message);
    return (expected ? "" : "unexpected failure: ")
        + described.replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }

  /** The message of the JDK is the name of the file alone. */
  private static String ofFile(FileSystemException failure) {
    String file = failure.getFile();
    if (failure instanceof NoSuchFileException) {
      return "no such file: " + file + " (" + CapiError.ERROR_FILE_NOT_FOUND + ")";
    }
    if (failure instanceof AccessDeniedException) {
      return "access to " + file + " is denied (" + CapiError.NTE_PERM + ")";
    }
    return failure.getMessage();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

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
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Environment;
import org.capijca.cli.io.TextWrap;

/** What users see of an exception. */
public final class FailureText {
  private static final String INDENT = "  ";

  private FailureText() {}

  /**
   * Prints a message, on a terminal in lines of its width.
   *
   * @param message the message
   * @param err standard error
   * @param environment says whether it is a terminal
   */
  public static void print(String message, PrintWriter err, Environment environment) {
    String line = "capi: " + message;
    if (environment.terminal().isErr()) {
      line =
          String.join(
              System.lineSeparator() + INDENT,
              TextWrap.wrap(line, TextWrap.COLUMNS - INDENT.length()));
    }
    err.println(line);
  }

  /**
   * Returns the failure as a JSON object.
   *
   * @param failure the failure
   * @return code, number and message
   */
  public static Map<String, Object> json(Exception failure) {
    Optional<CapiError> code = CapiError.of(failure);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", code.orElse(null));
    json.put("number", code.map(CapiError::code).map(Integer::toUnsignedLong).orElse(null));
    json.put("message", message(failure));
    return json;
  }

  /**
   * Returns the message of a failure on one line; of what is not expected also the exception.
   *
   * @param failure the failure
   * @return the message
   */
  public static String message(Exception failure) {
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

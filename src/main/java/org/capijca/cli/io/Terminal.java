// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;

/**
 * Which of the streams are a terminal.
 *
 * @param isOut whether standard output is one
 * @param isErr whether standard error is one
 */
public record Terminal(boolean isOut, boolean isErr) {
  /** No stream is a terminal. */
  public static final Terminal NONE = new Terminal(false, false);

  /**
   * The launcher names here those of the streams {@code out} and {@code err} that are terminals,
   * since Java can only ask for standard input and output together; or {@code console}, where it
   * cannot ask either.
   */
  private static final String PROPERTY = "org.capijca.cli.terminal";

  private static final String CONSOLE = "console";

  static Terminal ofProcess() {
    String named = System.getProperty(PROPERTY);
    if (named == null || named.equals(CONSOLE)) {
      boolean hasConsole = console() != null;
      return new Terminal(hasConsole, hasConsole);
    }
    List<String> streams = Arrays.asList(named.split(","));
    return new Terminal(streams.contains("out"), streams.contains("err"));
  }

  /**
   * Returns the console, or null if it is not a terminal: from JDK 22 on, a console exists in any
   * case.
   */
  @SuppressWarnings("SystemConsoleNull") // Java 17 to 21 return null
  static Console console() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < 22) {
      return console;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console) ? console : null;
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Console.isTerminal of this Java version", e);
    }
  }
}

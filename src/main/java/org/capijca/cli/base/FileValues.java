// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Input;

/**
 * Values of several files, such as hashes. A file that cannot be read is reported, and the others
 * have their values nevertheless.
 */
public final class FileValues {
  private final CapiCommand command;
  private final String label;
  private final String plural;
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private boolean complete = true;

  /**
   * Creates the values.
   *
   * @param command the command that prints them
   * @param label what each is
   * @param plural the name of the array in JSON
   */
  public FileValues(CapiCommand command, String label, String plural) {
    this.command = command;
    this.label = label;
    this.plural = plural;
  }

  /** The computation of a value. */
  @FunctionalInterface
  public interface Computation {
    /**
     * Computes the value of one file.
     *
     * @param input the file
     * @return the value
     * @throws IOException if the file cannot be read
     * @throws CommandFailure if there is no such file
     * @throws GeneralSecurityException if the value cannot be computed of any file
     */
    byte[] of(Input input) throws IOException, CommandFailure, GeneralSecurityException;
  }

  /**
   * Computes the value of a file and prints it, or why there is none.
   *
   * @param file a path, or {@code -} for standard input
   * @param computation the computation
   * @throws GeneralSecurityException that of the computation
   */
  public void add(String file, Computation computation) throws GeneralSecurityException {
    Map<String, Object> row = new LinkedHashMap<>();
    try {
      String value = HexFormat.of().formatHex(computation.of(command.input(file)));
      row.put(label, value);
      row.put("file", file);
      if (!command.isJson()) {
        command.out().println(value + "  " + file);
        command.out().flush();
      }
    } catch (IOException | CommandFailure e) {
      complete = false;
      row.put("file", file);
      row.put("error", FailureText.json(e));
      FailureText.print(FailureText.message(e), command.err(), command.environment());
      command.err().flush();
    }
    rows.add(row);
  }

  /** {@return whether each file has a value} */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Prints the values as JSON, if that is wanted; text is printed already.
   *
   * @param report the other members
   */
  public void print(Report report) {
    if (command.isJson()) {
      command.print(report.hidden(plural, rows));
    }
  }
}

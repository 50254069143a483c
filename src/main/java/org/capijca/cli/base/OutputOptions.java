// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import java.io.IOException;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Environment;
import org.capijca.cli.io.Output;
import org.capijca.cli.io.OutputKind;
import org.capijca.cli.io.Outputs;
import picocli.CommandLine.Option;

/** The options {@code --out} and {@code --force}. */
public final class OutputOptions {
  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Output file; - or none: standard output.")
  private String out;

  @Option(names = "--force", description = "Write over an existing file.")
  private boolean force;

  /** {@return whether {@code --out} was given} */
  public boolean isGiven() {
    return out != null;
  }

  /** {@return the file name, {@code -}, or null} */
  public String name() {
    return out;
  }

  /**
   * Refuses what {@link #open} would refuse, before a password is asked for.
   *
   * @param kind what will be written
   * @param environment that of the command
   * @throws IOException as {@link Outputs#check}
   * @throws CommandFailure as {@link Outputs#check}
   */
  public void check(OutputKind kind, Environment environment) throws IOException, CommandFailure {
    Outputs.check(out, force, kind, environment);
  }

  /**
   * Opens the output.
   *
   * @param kind what will be written
   * @param environment that of the command
   * @return the output
   * @throws IOException if the file cannot be created
   * @throws CommandFailure as {@link Outputs#open}
   */
  public Output open(OutputKind kind, Environment environment) throws IOException, CommandFailure {
    return Outputs.open(out, force, kind, environment);
  }
}

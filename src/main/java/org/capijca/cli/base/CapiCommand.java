// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Environment;
import org.capijca.cli.io.Input;
import org.capijca.cli.io.JsonWriter;
import org.capijca.cli.io.ProgressBar;
import org.capijca.cli.io.TextWrap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command with {@code --help}, {@code --version} and {@code --json}. */
@Command(
    mixinStandardHelpOptions = true,
    version = "capi 0.1",
    sortOptions = false,
    usageHelpWidth = 80,
    descriptionHeading = "%n",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n")
public abstract class CapiCommand implements Callable<Integer> {
  /** Exit code: done. */
  public static final int DONE = 0;

  /** Exit code: refused or wrong. */
  public static final int REFUSED = 1;

  /** The bytes that are read at a time. */
  private static final int PIECE = 1 << 16;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  /**
   * Does the work.
   *
   * @return {@link #DONE} or {@link #REFUSED}
   * @throws Exception for a refusal, of which the user sees the message and exit code 1
   */
  protected abstract int run() throws Exception;

  @Override
  public final Integer call() throws Exception {
    try {
      return run();
    } finally {
      out().flush();
      err().flush();
    }
  }

  /** {@return standard input and output, variables and terminal} */
  public Environment environment() {
    return root().environment();
  }

  /** {@return the root command} */
  protected final CommandRoot root() {
    return (CommandRoot) spec.root().userObject();
  }

  /** {@return standard output for text} */
  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** {@return standard error for text} */
  protected final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** {@return whether {@code --json} was given} */
  public final boolean isJson() {
    return json;
  }

  /**
   * Prints as text or JSON.
   *
   * @param report what to print
   */
  protected final void print(Report report) {
    String text = environment().terminal().isOut() ? report.text(TextWrap.COLUMNS) : report.text();
    out().print(json ? JsonWriter.write(report.json()) : text);
    out().flush();
  }

  /**
   * Returns the input that an argument names.
   *
   * @param argument a path, or {@code -} for standard input
   * @return the input
   */
  protected final Input input(String argument) {
    return Input.of(argument, environment());
  }

  /**
   * Refuses inputs that cannot be opened, and standard input for more than one of them.
   *
   * @param arguments paths, or {@code -} for standard input; null for inputs that are not given
   * @throws CommandFailure as {@link Input#check}
   */
  protected final void checkInputs(String... arguments) throws CommandFailure {
    List<Input> inputs =
        Arrays.stream(arguments).filter(Objects::nonNull).map(this::input).toList();
    if (inputs.stream().filter(Input::isStandard).count() > 1) {
      throw usageError("Standard input is named more than once; give the other inputs as files");
    }
    for (Input input : inputs) {
      input.check();
    }
  }

  /** Takes the bytes of an input. */
  @FunctionalInterface
  protected interface Consumer {
    /**
     * Takes some bytes.
     *
     * @param bytes an array that has them
     * @param offset where they begin
     * @param length how many there are
     * @throws IOException if they cannot be written
     * @throws GeneralSecurityException if they are refused
     */
    void accept(byte[] bytes, int offset, int length) throws IOException, GeneralSecurityException;
  }

  /**
   * Reads an input to its end, with a progress bar on a terminal.
   *
   * @param input the input
   * @param consumer what takes its bytes
   * @throws IOException if reading fails, and that of the consumer
   * @throws CommandFailure as {@link Input#open}
   * @throws GeneralSecurityException that of the consumer
   */
  protected final void feed(Input input, Consumer consumer)
      throws IOException, CommandFailure, GeneralSecurityException {
    byte[] piece = new byte[PIECE];
    long done = 0;
    try (ProgressBar bar = progressBar("B", input.size().orElse(0));
        InputStream in = input.open()) {
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        consumer.accept(piece, 0, count);
        done += count;
        bar.update(done);
      }
    } finally {
      Arrays.fill(piece, (byte) 0);
    }
  }

  /**
   * Starts a progress bar, which shows on a terminal only.
   *
   * @param unit {@code "B"} for bytes, or the plural of what is counted
   * @param total how much there is to do; 0 where it is not known
   * @return the bar
   */
  protected final ProgressBar progressBar(String unit, long total) {
    return new ProgressBar(err(), environment(), unit, total);
  }

  /**
   * Returns the failure of options that do not fit each other, which ends with exit code 2.
   *
   * @param message what was given and what is allowed
   * @return the exception to throw
   */
  protected final ParameterException usageError(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** {@return the command as picocli has it} */
  protected final CommandSpec spec() {
    return spec;
  }
}

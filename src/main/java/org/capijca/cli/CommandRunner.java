// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.capijca.cli.io.Environment;
import org.capijca.cli.io.Style;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.ColorScheme;

/** Runs a command in an environment. */
final class CommandRunner {
  private CommandRunner() {}

  static int run(String... args) {
    return run(Environment.ofProcess(), args);
  }

  static int run(Environment environment, String... args) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(environment.out(), environment.charset()));
    PrintWriter err =
        new PrintWriter(new OutputStreamWriter(environment.err(), environment.charset()));
    CommandLine commandLine = commandLine(environment, args.length == 0 ? "" : args[0]);
    int exitCode = commandLine.setOut(out).setErr(err).execute(args);
    out.flush();
    err.flush();
    return exitCode;
  }

  /** Colours that are legible on light and dark backgrounds; picocli's yellow is not. */
  private static ColorScheme colours(Ansi ansi) {
    IStyle[] names = {new StyledBy(Style.BYTES)};
    return new ColorScheme.Builder(ansi)
        .commands(Ansi.Style.bold)
        .options(names)
        .parameters(names)
        .optionParams(Ansi.Style.italic)
        .build();
  }

  /** A style of the commands in the help. */
  private record StyledBy(Style style) implements IStyle {
    @Override
    public String on() {
      return IStyle.CSI + style.code() + "m";
    }

    @Override
    public String off() {
      return IStyle.CSI + "0m";
    }
  }

  /**
   * Creates the command line.
   *
   * @param environment the environment
   * @param first the first argument: where it names a command, the others are not created, which
   *     would take as long as the work of most of them
   */
  static CommandLine commandLine(Environment environment, String first) {
    CommandLine root = new CommandLine(new RootCommand(environment));
    for (Commands.Entry entry : Commands.named(first)) {
      root.addSubcommand(entry.name(), entry.constructor().get());
    }
    return root.setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new FailureReport())
        .setParameterExceptionHandler(new UsageReport())
        .setColorScheme(colours(environment.hasColour() ? Ansi.ON : Ansi.OFF));
  }
}

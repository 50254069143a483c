// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.capijca.cli.io.Environment;
import org.capijca.cli.io.PasswordPrompt;
import org.capijca.cli.io.Terminal;

/** One run of the command line in this JVM. */
public record CommandRun(int exitCode, byte[] bytes, String err) {
  /** Runs without a terminal and with empty standard input. */
  public static CommandRun of(String... arguments) {
    return new Setup().run(arguments);
  }

  /** What a run is connected to. */
  public static final class Setup {
    private byte[] in = {};
    private final Map<String, String> variables = new HashMap<>();
    private Terminal terminal = Terminal.NONE;
    private PasswordPrompt prompt;

    public Setup in(byte[] bytes) {
      in = bytes.clone();
      return this;
    }

    public Setup in(String text) {
      return in(text.getBytes(StandardCharsets.UTF_8));
    }

    public Setup variable(String name, String value) {
      variables.put(name, value);
      return this;
    }

    /** Standard output and standard error are a terminal. */
    public Setup terminal() {
      terminal = new Terminal(true, true);
      return this;
    }

    public Setup prompt(PasswordPrompt answers) {
      prompt = answers;
      return this;
    }

    public CommandRun run(String... arguments) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int exitCode = CommandRunner.run(environment(out, err), arguments);
      return new CommandRun(exitCode, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    Environment environment() {
      return environment(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    }

    private Environment environment(OutputStream out, OutputStream err) {
      return new Environment(
          new ByteArrayInputStream(in),
          out,
          err,
          StandardCharsets.UTF_8,
          variables,
          terminal,
          Optional.ofNullable(prompt));
    }
  }

  /** Standard output as text. */
  public String out() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The value on the line of that name; a name may have spaces. */
  public String value(String name) {
    return out()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(name + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line \"" + name + "\" in\n" + out()))
        .substring(name.length())
        .strip();
  }
}

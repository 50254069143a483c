// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A separate JVM, for tests that would affect other tests in the same JVM. */
public final class ForkedJvm {
  private static final Duration NORMAL_TIMEOUT = Duration.ofSeconds(120);

  private final Path javaHome;
  private final List<String> options = new ArrayList<>();
  private Duration timeout = NORMAL_TIMEOUT;

  private ForkedJvm(Path javaHome) {
    this.javaHome = javaHome;
  }

  /** Returns a JVM of the JDK that runs the tests. */
  public static ForkedJvm ofThisJdk() {
    return new ForkedJvm(Path.of(System.getProperty("java.home")));
  }

  /** Returns a JVM of another JDK. */
  public static ForkedJvm of(Path javaHome) {
    return new ForkedJvm(javaHome);
  }

  /** The output and exit status. */
  public record Outcome(int exitCode, String output) {}

  /** Adds options of the {@code java} command. */
  public ForkedJvm with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Sets the time after which the JVM is ended and the run fails. */
  public ForkedJvm within(Duration limit) {
    timeout = limit;
    return this;
  }

  /** Adds the class path of the tests. */
  public ForkedJvm withTestClassPath() {
    return with("-cp", System.getProperty("java.class.path"));
  }

  /** Runs a main class, or a module after {@code -m}, until it ends. */
  public Outcome run(String... mainAndArguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin").resolve("java").toString());
    command.addAll(options);
    command.addAll(List.of(mainAndArguments));
    return execute(command, timeout);
  }

  /** Runs any command, without input, until it ends. */
  public static Outcome execute(List<String> command) throws IOException, InterruptedException {
    return execute(command, NORMAL_TIMEOUT);
  }

  private static Outcome execute(List<String> command, Duration timeout)
      throws IOException, InterruptedException {
    File output = File.createTempFile("forked", ".txt");
    try {
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
      process.getOutputStream().close();
      if (!process.waitFor(timeout.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("not finished after " + timeout.toSeconds() + " s: " + command);
      }
      return new Outcome(
          process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
    } finally {
      Files.delete(output.toPath());
    }
  }
}

package org.capijca.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a JVM of the same kind as this one and collects what it prints. */
public final class ChildProcess {
  private ChildProcess() {}

  /** What a process printed, and how it ended. */
  public record Result(int exitCode, String output) {}

  /** Runs {@code java} with these arguments. */
  public static Result java(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  /** Runs a main class of the test class path, with JVM options before it. */
  public static Result main(Class<?> main, String... options)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return java(arguments);
  }
}

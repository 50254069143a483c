// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles the Windows programs under {@code src/test/oracle} and runs them in a separate Wine
 * prefix, both under {@code target}. Each test JVM has a prefix of its own, as {@link #shutDown}
 * ends every process of a prefix.
 */
final class WineHost {
  private static final String COMPILER = "x86_64-w64-mingw32-gcc";
  private static final String WINE = "wine";
  private static final String WINE_SERVER = "wineserver";

  private static final int RESTARTS = 2;

  private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  private static final Path SOURCES = BASE.resolve("src/test/oracle");
  private static final Path PROGRAMS = BASE.resolve("target/oracle");

  private static final String FORK = System.getProperty("capi.fork", "fork1");
  private static final Path TEMPORARY = PROGRAMS.resolve("tmp").resolve(FORK);
  private static final Path PREFIX = BASE.resolve("target/wineprefix").resolve(FORK);

  private WineHost() {}

  /** Returns the required programs that are not installed. */
  static List<String> missing() {
    return Stream.of(WINE, WINE_SERVER, COMPILER).filter(name -> !installed(name)).toList();
  }

  private static boolean installed(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
  }

  /** Returns a program, compiled again if its source or headers have changed. */
  static Path compile(String name) {
    try {
      Path program = PROGRAMS.resolve(digestOfSources()).resolve(name + ".exe");
      if (!Files.exists(program)) {
        Files.createDirectories(program.getParent());
        Path source = SOURCES.resolve(name + ".c");
        Path fresh = Files.createTempFile(program.getParent(), name, ".tmp");
        runTool(COMPILER, "-O2", "-o", fresh.toString(), source.toString(), "-ladvapi32");
        Files.move(fresh, program, StandardCopyOption.ATOMIC_MOVE);
      }
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digestOfSources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Prepares a Windows program; its standard error output goes to {@code target/oracle/wine.log}.
   */
  static ProcessBuilder program(Path program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(WINE, program.toString()));
    command.addAll(List.of(arguments));
    return inPrefix(command.toArray(String[]::new));
  }

  /**
   * Runs a Windows program until it ends. The programs report failures; one that ends with an exit
   * code and no output is assumed not to have started, and is run again. Such an exit code of 1 was
   * observed once in thousands of starts and is unexplained.
   *
   * @throws AssertionError if the program fails, with its output
   */
  static void run(String name, String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = program(compile(name), arguments);
    Path complaints = Files.createTempFile(PROGRAMS, name, ".err");
    try {
      builder.redirectError(complaints.toFile());
      int exitCode = builder.start().waitFor();
      for (int again = 0; again < RESTARTS && exitCode != 0 && isSilent(complaints); again++) {
        exitCode = builder.start().waitFor();
      }
      if (exitCode != 0) {
        throw new AssertionError(
            name + " ended with " + exitCode + ":\n" + Files.readString(complaints));
      }
    } finally {
      Files.delete(complaints);
    }
  }

  /** Returns whether all output was written by Wine itself. */
  private static boolean isSilent(Path complaints) throws IOException {
    return Files.readAllLines(complaints).stream()
        .allMatch(line -> line.isBlank() || line.startsWith("wine"));
  }

  /** Ends the background processes of the Wine prefix. */
  static void shutDown() {
    try {
      inPrefix(WINE_SERVER, "-k").start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ProcessBuilder inPrefix(String... command) throws IOException {
    Files.createDirectories(PREFIX);
    Files.createDirectories(TEMPORARY);
    ProcessBuilder builder = logged(command);
    builder.environment().put("WINEPREFIX", PREFIX.toString());
    // The Wine server leaves a directory here.
    builder.environment().put("TMPDIR", TEMPORARY.toString());
    builder.environment().put("WINEDEBUG", "-all");
    builder.environment().put("DISPLAY", "");
    builder.environment().put("WINEDLLOVERRIDES", "mscoree,mshtml=");
    return builder;
  }

  private static void runTool(String... command) throws IOException {
    try {
      if (logged(command).start().waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed:\n" + Files.readString(log()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static ProcessBuilder logged(String... command) throws IOException {
    Files.createDirectories(PROGRAMS);
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()));
  }

  static Path log() {
    return PROGRAMS.resolve("wine.log");
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launchers for Unix and Windows pass the same options to Java. */
@Tag("unit")
class LauncherTest {
  private static final Path BIN = Path.of(System.getProperty("basedir", ""), "src/build/bin");
  private static final Pattern OPTION =
      Pattern.compile("-XX:[+-]?\\w+|-Xlog:\\w+|-Xshare:dump|-D[\\w.]+");

  @TempDir private Path folder;

  private static String launcher(String name) throws IOException {
    StringBuilder text = new StringBuilder();
    Files.readString(BIN.resolve(name))
        .lines()
        .filter(line -> !line.startsWith("rem ") && !line.startsWith("#"))
        .forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static Set<String> options(String launcher) {
    Set<String> options = new TreeSet<>();
    Matcher found = OPTION.matcher(launcher);
    while (found.find()) {
      options.add(found.group());
    }
    return options;
  }

  /** The words of the group, without separators and empty names. */
  private static Set<String> words(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    Set<String> words = new TreeSet<>(List.of(found.group(1).trim().split("[ |]+")));
    words.removeAll(List.of("''", "-*"));
    return words;
  }

  @Test
  void launchers_passTheSameOptions() throws IOException {
    String unix = launcher("capi");
    Set<String> options = options(unix);
    // The pattern of options of the user, with which the launcher makes no archive of its own.
    options.remove("-XX:AOT");

    assertThat(options(launcher("capi.bat")))
        .isEqualTo(options)
        .contains(
            "-XX:TieredStopAtLevel",
            "-XX:+TieredCompilation",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:AOTCache",
            "-XX:SharedArchiveFile",
            "-Dorg.capijca.cli.terminal");
  }

  @Test
  void launchers_nameTheSameShortCommands() throws IOException {
    Set<String> commands = words(launcher("capi"), "  (.*)\\) compiler=-XX:TieredStopAtLevel=1");

    assertThat(words(launcher("capi.bat"), "for %%c in \\((.*)\\) do .*TieredStopAtLevel=1"))
        .isEqualTo(commands);
    assertThat(Commands.ALL.stream().map(Commands.Entry::name)).containsAll(commands);
  }

  @ParameterizedTest
  @CsvSource({
    "inspect, true",
    "csps, true",
    "--help, true",
    "'', true",
    "encrypt, false",
    "decrypt, false",
    "recipe, false",
    "genkey, false"
  })
  void longWork_hasTheOptimizingCompiler(String command, boolean isShort) throws Exception {
    assumeThat(System.getProperty("os.name"))
        .as("the launcher is a shell script; run the tests on Linux or macOS")
        .doesNotStartWith("Windows");
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder = new ProcessBuilder("sh", BIN.resolve("capi").toString());
    if (!command.isEmpty()) {
      builder.command().addAll(List.of(command, "a b"));
    }
    builder.environment().put("JAVA_HOME", folder.toString());
    builder.environment().put("CAPI_CACHE", folder.resolve("cache").toString());
    builder.environment().put("CAPI_JAVA_OPTS", "-Xmx128m");
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.lines())
        .contains(
            isShort ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xmx128m",
            "-Dorg.capijca.cli.terminal=",
            "org.capijca.cli.Capi")
        .endsWith(command.isEmpty() ? "org.capijca.cli.Capi" : "a b");
  }
}

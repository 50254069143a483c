// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.capijca.cli.CommandRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the command lines of the documents: each {@code sh} block that begins with {@code capi}, or
 * {@code $ capi} where output follows.
 *
 * <p>The files that they name are those of src/test/resources/cli; {@code ...} in the output stands
 * for any text in a line. With the system property {@code capi.update.docs=true} the output in the
 * documents is written anew.
 */
@Tag("unit")
class CommandLineTest {
  private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  private static final Path FILES = BASE.resolve("src/test/resources/cli");
  private static final Pattern BLOCK =
      Pattern.compile("```sh\n((?:\\$ )?capi .*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  @TempDir private Path folder;

  static Stream<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(BASE.resolve("README.md")));
    try (Stream<Path> docs = Files.list(BASE.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents.stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void commandLines_printWhatTheDocumentSays(Path document) throws Exception {
    String text = Files.readString(document);
    copyFiles();
    StringBuilder renewed = new StringBuilder();
    int end = 0;
    for (MatchResult block : BLOCK.matcher(text).results().toList()) {
      String actual = run(block.group(1));
      renewed.append(text, end, block.start(1)).append(actual);
      end = block.end(1);
      if (!Boolean.getBoolean("capi.update.docs")) {
        assertThat(actual).as(document + "\n" + block.group(1)).matches(pattern(block.group(1)));
      }
    }
    if (Boolean.getBoolean("capi.update.docs")) {
      Files.writeString(document, renewed.append(text.substring(end)));
    }
  }

  @Test
  void readme_showsASession() throws Exception {
    assertThat(BLOCK.matcher(Files.readString(BASE.resolve("README.md"))).results()).isNotEmpty();
  }

  private void copyFiles() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  /** The block with the output that its commands have now. */
  private String run(String block) throws IOException {
    StringBuilder actual = new StringBuilder();
    boolean session = block.startsWith("$ ");
    for (String line : block.split("\n")) {
      if (line.startsWith("$ ") || !session) {
        CommandRun run = execute(session ? line.substring(2) : line);
        actual.append(line).append('\n');
        if (session) {
          actual.append(run.out()).append(run.err());
        } else {
          assertThat(run.exitCode()).as(line + "\n" + run.err()).isZero();
        }
      }
    }
    return actual.toString().replace(folder + "/", "");
  }

  /** Runs one line; an argument that names a file is that file of the folder. */
  private CommandRun execute(String line) throws IOException {
    String[] pipe = line.split(" < ");
    List<String> arguments = new ArrayList<>();
    Matcher words = WORD.matcher(pipe[0]);
    while (words.find()) {
      String word =
          words.group(1) != null
              ? words.group(1)
              : words.group(2) != null ? words.group(2) : words.group(3);
      boolean file =
          word.matches("[\\w-]+\\.(pem|pfx|pvk|snk|blob|xml|cng|der|bin|txt|enc|json|store)");
      arguments.add(file ? folder.resolve(word).toString() : word);
    }
    assertThat(arguments.remove(0)).as(line).isEqualTo("capi");
    CommandRun.Setup setup = new CommandRun.Setup().variable("PASSWORD", "pass");
    if (pipe.length > 1) {
      setup.in(Files.readAllBytes(folder.resolve(pipe[1].strip())));
    }
    return setup.run(arguments.toArray(String[]::new));
  }

  private static Pattern pattern(String block) {
    StringBuilder pattern = new StringBuilder();
    for (String part : block.split(Pattern.quote("..."), -1)) {
      pattern.append(pattern.isEmpty() ? "" : "[^\n]*").append(Pattern.quote(part));
    }
    return Pattern.compile(pattern.toString());
  }
}

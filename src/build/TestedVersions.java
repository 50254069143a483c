// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the run whose reports are in target/ into the table of docs/TESTED.md: {@code java
 * src/build/TestedVersions.java} after {@code mvn verify}. A row of the same operating system, JDK version and
 * version of Bouncy Castle is replaced. A run with failures is not written.
 */
final class TestedVersions {
  private static final Path TABLE = Path.of("docs/TESTED.md");
  private static final List<Path> REPORTS =
      List.of(Path.of("target/surefire-reports"), Path.of("target/failsafe-reports"));
  private static final Pattern PROPERTY =
      Pattern.compile("<property name=\"([^\"]*)\" value=\"([^\"]*)\"");
  private static final Pattern COUNT =
      Pattern.compile("\\b(tests|errors|skipped|failures)=\"(\\d+)\"");
  private static final Pattern BOUNCY_CASTLE = Pattern.compile("bcprov-jdk18on-([0-9.]+)\\.jar");

  private final Map<String, String> properties = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  public static void main(String[] arguments) throws IOException, InterruptedException {
    TestedVersions run = new TestedVersions();
    for (Path directory : REPORTS) {
      run.read(directory);
    }
    run.write();
  }

  private void read(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".xml")).sorted().toList()) {
        String text = Files.readString(file);
        int suite = text.indexOf("<testsuite ");
        if (suite < 0) {
          continue;
        }
        Matcher count = COUNT.matcher(text.substring(suite, text.indexOf('>', suite)));
        while (count.find()) {
          counts.merge(count.group(1), Integer.valueOf(count.group(2)), Integer::sum);
        }
        Matcher property = PROPERTY.matcher(text);
        while (property.find()) {
          properties.putIfAbsent(property.group(1), property.group(2));
        }
      }
    }
  }

  private void write() throws IOException, InterruptedException {
    if (counts.getOrDefault("failures", 0) + counts.getOrDefault("errors", 0) > 0) {
      throw new IllegalStateException("tests failed: " + counts);
    }
    String key =
        "| "
            + String.join(
                " | ",
                properties.get("os.name"),
                properties.get("java.specification.version"),
                bouncyCastle())
            + " |";
    String row =
        key
            + " "
            + String.join(
                " | ",
                properties.get("java.vm.vendor") + " " + properties.get("java.runtime.version"),
                String.valueOf(counts.get("tests") - counts.get("skipped")),
                String.valueOf(counts.get("skipped")),
                LocalDate.now(ZoneOffset.UTC).toString(),
                commit())
            + " |";
    List<String> lines = new ArrayList<>(Files.readAllLines(TABLE));
    lines.removeIf(line -> line.startsWith(key));
    int end = lines.size();
    while (!lines.get(end - 1).startsWith("|")) {
      end--;
    }
    lines.add(end, row);
    Files.write(TABLE, lines);
    System.out.println(row);
  }

  private String bouncyCastle() {
    String path = properties.getOrDefault("surefire.test.class.path", "");
    Matcher jar = BOUNCY_CASTLE.matcher(path + properties.getOrDefault("java.class.path", ""));
    if (!jar.find()) {
      throw new IllegalStateException("no bcprov-jdk18on in the class path of the tests");
    }
    return jar.group(1);
  }

  private static String commit() throws IOException, InterruptedException {
    Process git = new ProcessBuilder("git", "rev-parse", "--short=12", "HEAD").start();
    String commit = new String(git.getInputStream().readAllBytes()).strip();
    git.waitFor();
    return commit;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.capijca.forked.ForkedJvm;

/**
 * A run of Jazzer in a separate JVM, as its agent changes the classes of the whole JVM. Inputs that
 * reach new code are kept in {@code target/fuzz/<subject>/corpus} and used by the next run.
 */
final class JazzerRun {
  private static final Path BASE =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("target/fuzz");

  /** The longest inputs that are tried: longer ones make a search slower and find no more. */
  private static final int MAX_LENGTH = 6000;

  /** Ends a call that does not return; {@link FuzzCheck} measures the processor time of others. */
  private static final int TIMEOUT_SECONDS = 60;

  private static final String INSTRUMENTED = "org.capijca.**";
  private static final String TESTS = "org.capijca.fuzz.**:org.capijca.laws.**";
  private static final Pattern EXECUTIONS = Pattern.compile("Done (\\d+) runs");

  private static final String DRIVERS = "/com/code_intelligence/jazzer/driver/jazzer_driver_";

  private final String subject;
  private final Path directory;

  JazzerRun(String subject) {
    this.subject = subject;
    this.directory = BASE.resolve(subject);
  }

  /** Returns whether Jazzer has a native library for this system. */
  static boolean isPossible() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
    String library =
        system.startsWith("windows")
            ? "windows_" + machine + "/jazzer_driver.dll"
            : system.startsWith("mac")
                ? "macos_" + machine + "/libjazzer_driver.dylib"
                : system + "_" + machine + "/libjazzer_driver.so";
    return JazzerRun.class.getResource(DRIVERS + library) != null;
  }

  /**
   * What a run found.
   *
   * @param executions the number of inputs; 0 if the run ended early
   * @param findings the inputs that failed, without the byte that selects the target
   * @param output what Jazzer printed
   */
  record Result(long executions, List<String> findings, String output) {}

  /** Runs for a time, or until an input fails. */
  Result run(FuzzTargets targets, Duration time, long seed)
      throws IOException, InterruptedException {
    Path seeds = Files.createDirectories(directory.resolve("seeds"));
    writeSeeds(JazzerTarget.targets(targets, subject), seeds);
    Path corpus = Files.createDirectories(directory.resolve("corpus"));
    Path found = Files.createDirectories(directory.resolve("found"));
    deleteFiles(found);
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk()
            .withTestClassPath()
            .with(
                "-XX:+EnableDynamicAgentLoading",
                "-Xmx1g",
                "-Dbasedir=" + System.getProperty("basedir", ""))
            .within(time.plus(Duration.ofMinutes(5)))
            .run(
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + JazzerTarget.class.getName(),
                "--target_args=" + subject,
                "--instrumentation_includes=" + INSTRUMENTED,
                "--instrumentation_excludes=" + TESTS,
                "--custom_hook_includes=" + INSTRUMENTED,
                "--custom_hook_excludes=" + TESTS,
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-max_total_time=" + time.toSeconds(),
                "-timeout=" + TIMEOUT_SECONDS,
                "-max_len=" + MAX_LENGTH,
                "-len_control=0",
                "-use_value_profile=1",
                "-seed=" + seed,
                corpus.toString(),
                seeds.toString());
    Matcher executions = EXECUTIONS.matcher(outcome.output());
    return new Result(
        executions.find() ? Long.parseLong(executions.group(1)) : 0,
        findings(found),
        outcome.output());
  }

  /** The samples and earlier findings, each preceded by the byte that selects its target. */
  private void writeSeeds(List<FuzzTarget> targets, Path seeds) throws IOException {
    deleteFiles(seeds);
    int number = 0;
    for (int i = 0; i < targets.size(); i++) {
      List<byte[]> samples = targets.get(i).samples();
      // In a short run the samples must not take all the time.
      int used = subject.equals(JazzerTarget.ALL) ? Math.min(2, samples.size()) : samples.size();
      List<byte[]> inputs = new ArrayList<>(samples.subList(0, used));
      FuzzFindings.of(targets.get(i).subject()).forEach(finding -> inputs.add(finding.input()));
      for (byte[] input : inputs) {
        byte[] seed = new byte[1 + input.length];
        seed[0] = (byte) i;
        System.arraycopy(input, 0, seed, 1, input.length);
        Files.write(seeds.resolve("seed" + number++), seed);
      }
    }
  }

  private static void deleteFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private static List<String> findings(Path directory) throws IOException {
    List<String> findings = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        byte[] input = Files.readAllBytes(file);
        if (!file.toString().endsWith(".java") && input.length > 0) {
          findings.add(file.getFileName() + " " + HexFormat.of().formatHex(input, 1, input.length));
        }
      }
    }
    return findings;
  }
}

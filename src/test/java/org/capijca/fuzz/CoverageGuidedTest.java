// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Searches with Jazzer, guided by the code that inputs reach, for inputs that violate {@link
 * FuzzCheck}.
 *
 * <p>A normal run searches all targets together for 40 seconds, a minute with the start of Jazzer.
 * {@code mvn -Pfuzzing test -Dcapi.fuzz.duration=2h} searches each subject separately, two hours in
 * total; {@code -Dcapi.fuzz.subjects=pfx,xml} selects subjects. An input that fails is added to
 * {@code src/test/resources/fuzz/<subject>.txt} after a comment on its failure.
 */
@Tag("unit")
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageGuidedTest {
  private static final Duration NORMAL = Duration.ofSeconds(40);
  private static final long SEED = Long.getLong("capi.fuzz.seed", 20240229L);
  private static final int SHOWN = 6000;

  /** The length of a long run, as in 30s, 20m or 1h30m; empty for a normal run. */
  private static final String DURATION = System.getProperty("capi.fuzz.duration", "");

  private static final String SUBJECTS = System.getProperty("capi.fuzz.subjects", "");

  private FuzzTargets targets;

  @BeforeAll
  void makeTargets() throws Exception {
    targets = new FuzzTargets();
  }

  List<String> subjects() {
    if (DURATION.isEmpty()) {
      return List.of(JazzerTarget.ALL);
    }
    return SUBJECTS.isEmpty() ? targets.subjects() : List.of(SUBJECTS.split(","));
  }

  private Duration time() {
    return DURATION.isEmpty()
        ? NORMAL
        : Duration.parse("PT" + DURATION.toUpperCase(Locale.ROOT)).dividedBy(subjects().size());
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void search_findsNoFailure(String subject) throws Exception {
    assumeThat(JazzerRun.isPossible())
        .as("Jazzer has no native library for this system; Linux and macOS have one")
        .isTrue();
    JazzerRun.Result result = new JazzerRun(subject).run(targets, time(), SEED);
    if (!DURATION.isEmpty()) {
      System.out.println(
          subject + ": " + result.executions() + " inputs, findings: " + result.findings());
    }
    assertThat(result.findings())
        .as(() -> "inputs of " + subject + " that fail:\n" + shown(result.output()))
        .isEmpty();
    assertThat(result.executions()).as(() -> shown(result.output())).isPositive();
  }

  private static String shown(String output) {
    return output.substring(Math.max(0, output.length() - SHOWN));
  }
}

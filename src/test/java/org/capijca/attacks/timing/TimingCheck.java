// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.capijca.attacks.timing.TimeStatistics.Difference;

/**
 * Checks that the time of an operation does not depend on the kind of its input. The figures are
 * appended to target/timing.txt. The system property capi.timing.seconds has the duration of a
 * measurement.
 */
final class TimingCheck {
  private static final Path FIGURES = Path.of("target/timing.txt");
  private static final double SECONDS = Integer.getInteger("capi.timing.seconds", 10);

  private TimingCheck() {}

  /**
   * Compares each kind with the first one. A difference counts if a second measurement confirms it
   * in the same direction, because some of many comparisons exceed the threshold by chance.
   *
   * @param what the operation, for the figures
   */
  static void assertAlike(
      String what, Map<String, List<byte[]>> inputs, Measurement.Operation operation)
      throws IOException {
    Measurement measurement = new Measurement(inputs, operation);
    List<Integer> suspects = measure(what, measurement, measurement.during(SECONDS));
    if (!suspects.isEmpty()) {
      List<Integer> again =
          measure(what + ", second measurement", measurement, measurement.during(SECONDS));
      assertThat(again)
          .as("%s: kinds of input whose time differs; see %s", what, FIGURES)
          .doesNotContainAnyElementsOf(suspects);
    }
  }

  /** Returns the kinds that differ; negative for those that take less time. */
  private static List<Integer> measure(
      String what, Measurement measurement, TimeStatistics statistics) throws IOException {
    List<Integer> suspects = new ArrayList<>();
    StringBuilder figures = new StringBuilder();
    figures
        .append(what)
        .append(", JDK ")
        .append(Runtime.version().feature())
        .append(": ")
        .append(measurement.kind(0))
        .append(", ")
        .append(statistics.count(0))
        .append(" times, against\n");
    for (int kind = 1; kind < measurement.kinds(); kind++) {
      Difference difference = statistics.difference(kind, 0);
      if (difference.isSignificant()) {
        suspects.add(difference.t() > 0 ? kind : -kind);
      }
      figures.append(
          String.format(
              Locale.ROOT,
              "  %-40s %8d times  t %+8.2f  %+9.1f ns  (%s)%n",
              measurement.kind(kind),
              statistics.count(kind),
              difference.t(),
              difference.nanoseconds(),
              difference.statistic()));
    }
    Files.createDirectories(FIGURES.getParent());
    Files.writeString(FIGURES, figures, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return suspects;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.util.Arrays;
import java.util.Locale;

/** Durations of one kind of work, in nanoseconds. */
final class Times {
  private static final double NANOS_PER_MILLI = 1e6;

  private final long[] nanos;
  private int count;

  Times(int capacity) {
    nanos = new long[capacity];
  }

  void add(long duration) {
    nanos[count++] = duration;
  }

  double mean() {
    return Arrays.stream(nanos, 0, count).average().orElse(Double.NaN);
  }

  /** Standard error of the mean. */
  double standardError() {
    double mean = mean();
    double squares = Arrays.stream(nanos, 0, count).mapToDouble(t -> (t - mean) * (t - mean)).sum();
    return Math.sqrt(squares / (count - 1) / count);
  }

  double percentile(int percent) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[Math.min(count - 1, count * percent / 100)];
  }

  /** Cells of a table: count, mean, standard error, p50, p90, p99 in milliseconds. */
  String cells() {
    return String.format(
        Locale.ROOT,
        "%d | %s | %s | %s | %s | %s",
        count,
        millis(mean()),
        millis(standardError()),
        millis(percentile(50)),
        millis(percentile(90)),
        millis(percentile(99)));
  }

  private static String millis(double nanos) {
    return String.format(Locale.ROOT, "%.2f", nanos / NANOS_PER_MILLI);
  }
}

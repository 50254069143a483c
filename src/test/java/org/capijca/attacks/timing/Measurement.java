// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks.timing;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Measures an operation on several kinds of input in random order. Each input is copied to the same
 * array before the time is taken, so that the memory of no kind is faster.
 */
final class Measurement {
  /** Times that determine the percentiles. */
  private static final int CALIBRATION = 2000;

  /** The part of the time in which the operation is compiled; times are not recorded. */
  private static final double WARM_UP = 0.15;

  private final Operation operation;
  private final String[] kinds;
  private final byte[][][] inputs;
  private final byte[] input;
  private final SplittableRandom random = new SplittableRandom();
  private Object result;

  /** The operation to measure; it may throw. */
  interface Operation {
    Object apply(byte[] input) throws Exception;
  }

  /**
   * @param inputs the kinds of input by name, each with many inputs or one fixed one; all have the
   *     same length. The first kind is the one with which the others are compared.
   */
  Measurement(Map<String, List<byte[]>> inputs, Operation operation) {
    this.operation = operation;
    this.kinds = inputs.keySet().toArray(String[]::new);
    this.inputs =
        inputs.values().stream().map(each -> each.toArray(byte[][]::new)).toArray(byte[][][]::new);
    this.input = new byte[this.inputs[0][0].length];
  }

  String kind(int number) {
    return kinds[number];
  }

  int kinds() {
    return kinds.length;
  }

  /** Measures for a time. */
  TimeStatistics during(double seconds) {
    TimeStatistics statistics = new TimeStatistics(kinds.length, CALIBRATION);
    long start = System.nanoTime();
    while (System.nanoTime() - start < WARM_UP * seconds * 1e9) {
      timed(random.nextInt(kinds.length));
    }
    while (System.nanoTime() - start < seconds * 1e9) {
      add(statistics);
    }
    return statistics;
  }

  /** Measures a number of times, after as many that are not recorded. */
  TimeStatistics times(int count) {
    TimeStatistics statistics = new TimeStatistics(kinds.length, Math.min(count, CALIBRATION));
    for (int i = 0; i < count; i++) {
      timed(random.nextInt(kinds.length));
    }
    for (int i = 0; i < count + CALIBRATION; i++) {
      add(statistics);
    }
    return statistics;
  }

  private void add(TimeStatistics statistics) {
    int kind = random.nextInt(kinds.length);
    statistics.add(kind, timed(kind));
  }

  private long timed(int kind) {
    byte[] chosen = inputs[kind][random.nextInt(inputs[kind].length)];
    System.arraycopy(chosen, 0, input, 0, input.length);
    long start = System.nanoTime();
    try {
      result = operation.apply(input);
    } catch (Exception e) {
      result = e;
    }
    return System.nanoTime() - start;
  }

  /** Returns the last result, an exception if the operation failed. */
  Object result() {
    return result;
  }
}

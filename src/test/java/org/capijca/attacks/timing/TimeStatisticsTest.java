// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.capijca.attacks.timing.TimeStatistics.Difference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests the statistics of the timing checks, with given times and with a function that is not
 * constant in time.
 */
@Tag("unit")
class TimeStatisticsTest {
  private static final int SAMPLES = 20_000;
  private static final int CALIBRATION = 2000;
  private static final int LONG = 1 << 16;

  private final Random random = new Random(15);

  private static Moments moments(double... values) {
    Moments moments = new Moments();
    for (double value : values) {
      moments.add(value);
    }
    return moments;
  }

  /** Means 3 and 6, variances 2.5 and 10: t = -3 / sqrt(0.5 + 2). */
  @Test
  void welch_isDifferenceOfMeansOverItsDeviation() {
    Moments first = moments(1, 2, 3, 4, 5);
    Moments second = moments(2, 4, 6, 8, 10);

    assertThat(first.welch(second)).isCloseTo(-3 / Math.sqrt(2.5), within(1e-12));
    assertThat(second.welch(first)).isCloseTo(3 / Math.sqrt(2.5), within(1e-12));
    assertThat(first.welch(first)).isZero();
    assertThat(first.welch(moments(1))).isZero();
  }

  private interface Times {
    double time(int kind);
  }

  private Difference difference(Times times) {
    TimeStatistics statistics = new TimeStatistics(2, CALIBRATION);
    for (int i = 0; i < SAMPLES + CALIBRATION; i++) {
      int kind = random.nextInt(2);
      statistics.add(kind, times.time(kind));
    }
    assertThat(statistics.count(0) + statistics.count(1)).isEqualTo(SAMPLES);
    return statistics.difference(1, 0);
  }

  @Test
  void equalDistributions_doNotDiffer() {
    Difference difference = difference(kind -> 1000 + 50 * random.nextGaussian());

    assertThat(difference.isSignificant()).as("%s", difference).isFalse();
  }

  @Test
  void smallShift_isSignificant() {
    Difference difference = difference(kind -> 1000 + 5 * kind + 50 * random.nextGaussian());

    assertThat(difference.isSignificant()).as("%s", difference).isTrue();
    assertThat(difference.t()).isPositive();
  }

  /** Interruptions hide the shift in the mean of all times; percentiles remove them. */
  @Test
  void shiftAmongInterruptions_isFoundBelowAPercentile() {
    Difference difference =
        difference(kind -> {
          double interruption = random.nextInt(50) == 0 ? 1e6 * random.nextDouble() : 0;
          return 1000 + 10 * kind + 50 * random.nextGaussian() + interruption;
        });

    assertThat(difference.isSignificant()).as("%s", difference).isTrue();
    assertThat(difference.statistic()).startsWith("percentile");
  }

  @Test
  void differentSpread_isFoundInSquaredDistances() {
    TimeStatistics statistics = new TimeStatistics(2, 1);
    statistics.add(0, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < SAMPLES; i++) {
      statistics.add(i % 2, 1000 + (i % 2 == 0 ? 50 : 70) * random.nextGaussian());
    }

    assertThat(statistics.difference(1, 0))
        .satisfies(difference -> assertThat(difference.isSignificant()).isTrue())
        .satisfies(difference -> assertThat(difference.statistic()).isEqualTo("squared distances"));
  }

  private static Map<String, List<byte[]>> guesses() {
    byte[] first = new byte[LONG];
    first[0] = 1;
    byte[] last = new byte[LONG];
    last[LONG - 1] = 1;
    Map<String, List<byte[]>> guesses = new LinkedHashMap<>();
    guesses.put("first byte differs", List.of(first));
    guesses.put("last byte differs", List.of(last));
    return guesses;
  }

  /** A comparison that stops at the first difference takes some 1000 times longer for the last. */
  @Test
  void comparisonThatStopsEarly_isDetected() {
    byte[] secret = new byte[LONG];
    Measurement measurement =
        new Measurement(guesses(), guess -> Arrays.mismatch(secret, guess) < 0);
    Difference difference = measurement.times(SAMPLES / 4).difference(1, 0);

    assertThat(measurement.result()).isEqualTo(false);
    assertThat(difference.t()).as("%s", difference).isGreaterThan(TimeStatistics.THRESHOLD);
  }

  /**
   * By chance a measurement shows a difference; three in the same direction would be none of it.
   */
  @Test
  void comparisonOfEveryByte_isNotDetected() {
    byte[] secret = new byte[256];
    Map<String, List<byte[]>> guesses = new LinkedHashMap<>();
    guesses().forEach((kind, each) -> guesses.put(kind, List.of(ends(each.get(0)))));
    Measurement measurement = new Measurement(guesses, guess -> xor(secret, guess) == 0);
    int direction = 0;
    for (int i = 0; i < 3; i++) {
      Difference difference = measurement.times(SAMPLES).difference(1, 0);
      direction += difference.isSignificant() ? (int) Math.signum(difference.t()) : 0;
    }

    assertThat(measurement.result()).isEqualTo(false);
    assertThat(Math.abs(direction)).isLessThan(3);
  }

  /** Returns the first and last 128 bytes. */
  private static byte[] ends(byte[] bytes) {
    byte[] ends = Arrays.copyOf(bytes, 256);
    System.arraycopy(bytes, bytes.length - 128, ends, 128, 128);
    return ends;
  }

  private static int xor(byte[] one, byte[] other) {
    int difference = 0;
    for (int i = 0; i < one.length; i++) {
      difference |= one[i] ^ other[i];
    }
    return difference;
  }

  @Test
  void failingOperation_isMeasured() {
    Measurement measurement =
        new Measurement(
            guesses(),
            guess -> {
              throw new IllegalStateException("damaged");
            });

    assertThat(measurement.times(100).count(0)).isPositive();
    assertThat(measurement.result()).isInstanceOf(IllegalStateException.class);
  }
}

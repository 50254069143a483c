// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks.timing;

import java.util.Arrays;

/**
 * Compares the times of several kinds of input by the method of dudect (O. Reparaz, J. Balasch, I.
 * Verbauwhede: Dude, is my code constant time?, 2017). Welch's t is computed over all times, over
 * the times below each of 100 percentiles, since interruptions by the operating system only
 * lengthen times, and over the squared distances from the mean.
 */
final class TimeStatistics {
  /** The value of |t| above which the times of two kinds differ, in the paper. */
  static final double THRESHOLD = 4.5;

  private static final int CROPS = 100;
  private static final int ALL = 0;
  private static final int SQUARES = CROPS + 1;

  /** Fewer values than these are not compared. */
  private static final int LEAST = 500;

  private final Moments[][] moments;
  private final double[] limits = new double[CROPS + 1];
  private final double[] first;
  private int firsts;

  /**
   * A comparison of two kinds.
   *
   * @param t the value of greatest magnitude; positive if the first kind takes longer
   * @param statistic where it was found
   * @param nanoseconds the difference of the two means, where t is that of times
   */
  record Difference(double t, String statistic, double nanoseconds) {
    boolean isSignificant() {
      return Math.abs(t) > THRESHOLD;
    }
  }

  /**
   * @param kinds the number of kinds
   * @param calibration the number of times that determine the percentiles; they are not compared
   */
  TimeStatistics(int kinds, int calibration) {
    moments = new Moments[kinds][SQUARES + 1];
    for (Moments[] each : moments) {
      Arrays.setAll(each, i -> new Moments());
    }
    first = new double[calibration];
  }

  void add(int kind, double time) {
    if (firsts < first.length) {
      first[firsts++] = time;
      if (firsts == first.length) {
        setLimits();
      }
      return;
    }
    Moments[] own = moments[kind];
    own[ALL].add(time);
    for (int crop = CROPS; crop > ALL && time < limits[crop]; crop--) {
      own[crop].add(time);
    }
    if (own[ALL].count() > LEAST) {
      double distance = time - own[ALL].mean();
      own[SQUARES].add(distance * distance);
    }
  }

  /** Sets the percentiles of dudect, of which most are high: 1 - 0.5^(10 i / 100). */
  private void setLimits() {
    Arrays.sort(first);
    for (int crop = 1; crop <= CROPS; crop++) {
      double part = 1 - Math.pow(0.5, 10.0 * crop / CROPS);
      limits[crop] = first[(int) (part * first.length)];
    }
  }

  /** Returns the number of times of a kind that are compared. */
  long count(int kind) {
    return moments[kind][ALL].count();
  }

  /** Returns the most significant difference of two kinds. */
  Difference difference(int kind, int other) {
    Difference most = new Difference(0, "none", 0);
    for (int i = ALL; i <= SQUARES; i++) {
      Moments mine = moments[kind][i];
      Moments theirs = moments[other][i];
      double t = mine.count() < LEAST || theirs.count() < LEAST ? 0 : mine.welch(theirs);
      if (Math.abs(t) > Math.abs(most.t())) {
        most = new Difference(t, statistic(i), i == SQUARES ? 0 : mine.mean() - theirs.mean());
      }
    }
    return most;
  }

  private static String statistic(int index) {
    return switch (index) {
      case ALL -> "all times";
      case SQUARES -> "squared distances";
      default -> "percentile " + Math.round(100 * (1 - Math.pow(0.5, 10.0 * index / CROPS)));
    };
  }
}

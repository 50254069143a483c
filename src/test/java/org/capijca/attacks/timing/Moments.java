// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks.timing;

/** Number, mean and variance of values, updated with each of them (Welford's method). */
final class Moments {
  private long count;
  private double mean;
  private double squares;

  void add(double value) {
    count++;
    double difference = value - mean;
    mean += difference / count;
    squares += difference * (value - mean);
  }

  long count() {
    return count;
  }

  double mean() {
    return mean;
  }

  /** Returns the variance of the sample; needs two values. */
  private double variance() {
    return squares / (count - 1);
  }

  /**
   * Returns Welch's t for the hypothesis that both have the same mean: positive if this mean is
   * greater. 0 if one has fewer than two values, or the means do not differ.
   */
  double welch(Moments other) {
    if (count < 2 || other.count < 2 || mean == other.mean) {
      return 0;
    }
    return (mean - other.mean) / Math.sqrt(variance() / count + other.variance() / other.count);
  }
}

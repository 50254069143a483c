// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * The results of a benchmark that {@link InterleavedBenchmark}. Ratios are formed within a turn,
 * and the median of the turns is taken: a machine that is shared changes its speed by a third from
 * one second to the next, and a mean of seconds measures that.
 */
final class PairedResults {
  private final List<Turn> turns = new ArrayList<>();

  /**
   * @param runners their names, in the order of their turns
   */
  PairedResults(RunResult result, List<String> runners) {
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      List<IterationResult> iterations = new ArrayList<>(fork.getIterationResults());
      for (int i = 0; i < iterations.size(); i += runners.size()) {
        turns.add(new Turn(runners, iterations.subList(i, i + runners.size())));
      }
    }
  }

  /** One iteration of each runner. */
  record Turn(List<String> runners, List<IterationResult> results) {
    double score(String runner) {
      return of(runner).getPrimaryResult().getScore();
    }

    /** A secondary result, whose name JMH begins with a sign of its own. */
    double secondary(String runner, String name) {
      IterationResult result = of(runner);
      for (String key : result.getSecondaryResults().keySet()) {
        if (key.endsWith(name)) {
          return result.getSecondaryResults().get(key).getScore();
        }
      }
      return Double.NaN;
    }

    private IterationResult of(String runner) {
      return results.get(runners.indexOf(runner));
    }
  }

  /** The score of a runner, in the median. */
  double score(String runner) {
    return median(turn -> turn.score(runner));
  }

  /** What one runner scored to what another did, in the median. */
  double ratio(String runner, String base) {
    return median(turn -> turn.score(runner) / turn.score(base));
  }

  /** A number that is taken from each turn, in the median. */
  double median(ToDoubleFunction<Turn> number) {
    double[] numbers = turns.stream().mapToDouble(number).toArray();
    Arrays.sort(numbers);
    int middle = numbers.length / 2;
    return numbers.length % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
  }
}

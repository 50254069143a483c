package org.capijca.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * The results of a benchmark that was run some times over, one fork of every peer in each round.
 * Ratios are formed within a round, and the median of the rounds is taken: the machine and the
 * compiler's luck change less from one fork to the next than over a whole run.
 */
final class Rounds {
  private final List<Collection<RunResult>> rounds = new ArrayList<>();

  /** Runs the benchmarks. */
  Rounds(int count, ChainedOptionsBuilder options) throws RunnerException {
    for (int i = 0; i < count; i++) {
      rounds.add(new Runner(options.forks(1).build()).run());
    }
  }

  /** The results of one round, to go through what was run. */
  Collection<RunResult> kinds() {
    return rounds.get(0);
  }

  /** The score of one kind, in the median. */
  double score(Predicate<RunResult> kind) {
    return median(round -> score(round, kind));
  }

  /** What one kind scored to what another did, in the median. */
  double ratio(Predicate<RunResult> kind, Predicate<RunResult> base) {
    return median(round -> score(round, kind) / score(round, base));
  }

  /** A number that is taken from each round, in the median. */
  double median(ToDoubleFunction<Collection<RunResult>> number) {
    double[] numbers = rounds.stream().mapToDouble(number).sorted().toArray();
    int middle = numbers.length / 2;
    return numbers.length % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
  }

  /** The score of one kind in a round. */
  static double score(Collection<RunResult> round, Predicate<RunResult> kind) {
    return round.stream()
        .filter(kind)
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Key pairs, whose times vary too much for rounds of one kind: each turn every implementation makes
 * one, and the turns begin with another of them each time.
 */
final class KeyPairRace {
  private static final int WARM_UP = 10;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final String title;
  private final LongSupplier clock;
  private final Map<String, Work> works = new LinkedHashMap<>();

  private KeyPairRace(String title, LongSupplier clock) {
    this.title = title;
    this.clock = clock;
  }

  /**
   * A race of works that keep to their thread: its processor time counts, which is the same
   * whatever else the machine does.
   */
  static KeyPairRace onOneThread(String title) {
    return new KeyPairRace(title, THREADS::getCurrentThreadCpuTime);
  }

  /** A race in which the time on the wall counts. */
  static KeyPairRace onMoreThreads(String title) {
    return new KeyPairRace(title, System::nanoTime);
  }

  /** What is timed. */
  interface Work {
    void run() throws Exception;
  }

  /** The first is the peer that ratios are given to. */
  KeyPairRace with(String name, Work work) {
    works.put(name, work);
    return this;
  }

  /** Runs, and prints a table. */
  void run(int turns) throws Exception {
    List<String> names = new ArrayList<>(works.keySet());
    Map<String, Times> times = new LinkedHashMap<>();
    names.forEach(name -> times.put(name, new Times(turns)));
    int warmUp = Math.min(WARM_UP, turns);
    for (int turn = -warmUp; turn < turns; turn++) {
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(Math.floorMod(i + turn, names.size()));
        long start = clock.getAsLong();
        works.get(name).run();
        long duration = clock.getAsLong() - start;
        if (turn >= 0) {
          times.get(name).add(duration);
        }
      }
    }
    print(times);
  }

  private void print(Map<String, Times> times) {
    double base = times.values().iterator().next().mean();
    System.out.println("\n### " + title + "\n");
    System.out.println("| | n | mean, ms | s.e. | p50 | p90 | p99 | ratio of means |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    times.forEach((name, t) ->
        System.out.printf(Locale.ROOT, "| %s | %s | %.2f |%n", name, t.cells(), t.mean() / base));
  }
}

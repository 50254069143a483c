// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the JMH benchmarks, and prints their results as ratios to a peer of the same run. */
final class RateTables {
  private static final String ALLOCATION = "gc.alloc.rate.norm";
  private static final TimeValue ITERATION = TimeValue.milliseconds(200);
  private static final int WARM_UP_TURNS = 10;

  /** Keys are garbage, which is to be collected in its maker's turn. */
  private static final TimeValue LONG_ITERATION = TimeValue.seconds(1);

  private static final int SHORT_IN_LONG = 5;

  /** The highest ratio to hand-written code that is aimed at for a record with a key of its own. */
  private static final double RECORD_TARGET = 1.1;

  private final UseResults uses = new UseResults();
  private final int forks;
  private final int turns;

  /**
   * @param forks processes for each row of a table
   * @param turns iterations of each peer in a process
   */
  RateTables(int forks, int turns) {
    this.forks = forks;
    this.turns = turns;
  }

  /** Session keys per second on this many threads. */
  void sessionKeys(int threads) throws RunnerException {
    System.out.println("\n### Session keys, " + threads + (threads == 1 ? " thread" : " threads"));
    System.out.println("\n| | peer | keys per second | ratio to SunJCE | bytes per key |");
    System.out.println("|---|---|---|---|---|");
    for (String algorithm : List.of("AES", "DESede")) {
      List<String> peers = SessionKeyBenchmark.PEERS.get(algorithm);
      Collection<RunResult> results =
          new Runner(
                  options(SessionKeyBenchmark.class, peers)
                      .param("algorithm", algorithm)
                      .threads(threads)
                      .warmupIterations(WARM_UP_TURNS / SHORT_IN_LONG * peers.size())
                      .measurementIterations(turns / SHORT_IN_LONG * peers.size())
                      .warmupTime(LONG_ITERATION)
                      .measurementTime(LONG_ITERATION)
                      .shouldDoGC(true)
                      .addProfiler(GCProfiler.class)
                      .build())
              .run();
      results.forEach(
          result -> printSessionKeys(algorithm, peers, new PairedResults(result, peers)));
    }
  }

  private static void printSessionKeys(String algorithm, List<String> peers, PairedResults turns) {
    for (String peer : peers) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %,.0f | %.2f | %.0f |%n",
          algorithm,
          peer,
          turns.score(peer),
          turns.ratio(peer, "SunJCE"),
          turns.median(turn -> turn.secondary(peer, ALLOCATION)));
    }
  }

  /** Messages of three sizes, both ways. */
  void ciphers() throws RunnerException {
    System.out.println("\n### Ciphers, with key and IV set-up, microseconds for a message\n");
    System.out.println("| | size | | SunJCE | BC | CAPI | speed to the better | over it, µs |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (RunResult result : run(CipherBenchmark.class, CipherBenchmark.PEERS)) {
      PairedResults turns = new PairedResults(result, CipherBenchmark.PEERS);
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
          result.getParams().getParam("algorithm"),
          result.getParams().getParam("size"),
          result.getParams().getParam("direction"),
          turns.score("SunJCE"),
          turns.score(Providers.BC),
          turns.score(Providers.CAPI),
          Math.min(
              turns.ratio("SunJCE", Providers.CAPI), turns.ratio(Providers.BC, Providers.CAPI)),
          Math.max(over("SunJCE", turns), over(Providers.BC, turns)));
    }
  }

  /** How much longer a message takes than a peer's. */
  private static double over(String peer, PairedResults turns) {
    return turns.median(turn -> turn.score(Providers.CAPI) - turn.score(peer));
  }

  /** CryptDeriveKey compared with its hashes alone. */
  void derivation() throws RunnerException {
    System.out.println("\n### CryptDeriveKey of an AES-256 key, nanoseconds\n");
    System.out.println("| | bare hashes | CAPI | ratio |");
    System.out.println("|---|---|---|---|");
    for (RunResult result : run(DerivationBenchmark.class, DerivationBenchmark.RUNNERS)) {
      PairedResults turns = new PairedResults(result, DerivationBenchmark.RUNNERS);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %.2f |%n",
          result.getParams().getParam("hash"),
          turns.score(DerivationBenchmark.BARE_HASHES),
          turns.score(DerivationBenchmark.DERIVE),
          turns.ratio(DerivationBenchmark.DERIVE, DerivationBenchmark.BARE_HASHES));
    }
  }

  /** Records with keys of their own. */
  void records() throws RunnerException {
    System.out.println("\n### Deriving a record's own key and decrypting it, nanoseconds\n");
    System.out.println("| | JCA objects | hand-written | CAPI | ratio |");
    System.out.println("|---|---|---|---|---|");
    for (RunResult result : run(RecordBenchmark.class, RecordBenchmark.RUNNERS)) {
      PairedResults turns = new PairedResults(result, RecordBenchmark.RUNNERS);
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %,.0f | %,.0f | %.2f |%n",
          result.getParams().getParam("record"),
          result.getParams().getParam("objects"),
          turns.score(RecordBenchmark.HAND_WRITTEN),
          turns.score(Providers.CAPI),
          kept(
              "record with its own key, "
                  + RecordKind.valueOf(result.getParams().getParam("record")).label()
                  + (result.getParams().getParam("objects").equals("kept") ? ", objects kept" : ""),
              RECORD_TARGET,
              turns.ratio(Providers.CAPI, RecordBenchmark.HAND_WRITTEN)));
    }
  }

  /** What programs do with keys. */
  void uses() throws RunnerException {
    System.out.println("\n### What programs do with keys, nanoseconds\n");
    System.out.println("| | JDK | CAPI | ratio |");
    System.out.println("|---|---|---|---|");
    String[] kinds = Stream.of(UseKind.values()).map(Enum::name).toArray(String[]::new);
    Collection<RunResult> results =
        new Runner(options(UseBenchmark.class, UseBenchmark.RUNNERS).param("use", kinds).build())
            .run();
    for (RunResult result : results) {
      PairedResults turns = new PairedResults(result, UseBenchmark.RUNNERS);
      System.out.printf(
          Locale.ROOT,
          "| %s | %,.0f | %,.0f | %.2f |%n",
          result.getParams().getParam("use"),
          turns.score(UseBenchmark.JDK),
          turns.score(Providers.CAPI),
          kept(
              UseKind.valueOf(result.getParams().getParam("use")).label(),
              UseKind.valueOf(result.getParams().getParam("use")).target(),
              turns.ratio(Providers.CAPI, UseBenchmark.JDK)));
    }
  }

  /** Keeps a ratio for the table and the chart of all runs, and returns it. */
  private double kept(String work, double target, double ratio) {
    uses.add(new UseResults.Row(work, target, ratio));
    return ratio;
  }

  /** Adds these records and uses to those of other runs, and prints and draws all of them. */
  void chart(Path folder) throws IOException {
    UseResults.Table table = uses.mergedInto(folder);
    System.out.println("\n" + table.markdown());
    new RatioChart(table).write(folder.resolve("uses.svg"));
  }

  /** BLOBs compared with PKCS #8. */
  void blobs() throws RunnerException {
    System.out.println("\n### PRIVATEKEYBLOB, RSA 2048, nanoseconds\n");
    times(BlobBenchmark.class, BlobBenchmark.RUNNERS, BlobBenchmark.IMPORT_PKCS8);
  }

  /** Uses of a private key. */
  void signatures() throws RunnerException {
    System.out.println("\n### Signatures, SHA-256 and RSA 2048, microseconds\n");
    times(SignatureBenchmark.class, SignatureBenchmark.RUNNERS, SignatureBenchmark.SUN);
  }

  private void times(Class<?> benchmark, List<String> runners, String peer) throws RunnerException {
    System.out.println("| | time | ratio to " + peer + " |");
    System.out.println("|---|---|---|");
    for (RunResult result : run(benchmark, runners)) {
      PairedResults turns = new PairedResults(result, runners);
      for (String runner : runners) {
        System.out.printf(
            Locale.ROOT,
            "| %s | %,.0f | %.2f |%n",
            runner,
            turns.score(runner),
            turns.ratio(runner, peer));
      }
    }
  }

  private Collection<RunResult> run(Class<?> benchmark, List<String> runners)
      throws RunnerException {
    return new Runner(options(benchmark, runners).build()).run();
  }

  private ChainedOptionsBuilder options(Class<?> benchmark, List<String> runners) {
    return new OptionsBuilder()
        .include(benchmark.getName())
        .forks(forks)
        .warmupIterations(WARM_UP_TURNS * runners.size())
        .warmupTime(ITERATION)
        .measurementIterations(turns * runners.size())
        .measurementTime(ITERATION)
        .verbosity(VerboseMode.SILENT);
  }
}

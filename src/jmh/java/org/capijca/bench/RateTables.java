package org.capijca.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
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
  private static final String PEER = "peer";
  private static final String ALLOCATION = "gc.alloc.rate.norm";
  private static final double MEDIAN = 50;

  private final int forks;
  private final int iterations;

  RateTables(int forks, int iterations) {
    this.forks = forks;
    this.iterations = iterations;
  }

  /** Session keys per second on this many threads. */
  void sessionKeys(int threads) throws RunnerException {
    System.out.println("\n### Session keys, " + threads + (threads == 1 ? " thread" : " threads"));
    System.out.println("\n| | peer | keys per second | ratio to SunJCE | bytes per key |");
    System.out.println("|---|---|---|---|---|");
    printSessionKeys(threads, "AES", "SunJCE", Peers.CAPI, Peers.BC, Peers.ACCP);
    printSessionKeys(threads, "DESede", "SunJCE", Peers.CAPI, Peers.BC);
  }

  private void printSessionKeys(int threads, String algorithm, String... peers)
      throws RunnerException {
    Collection<RunResult> results =
        run(
            options(SessionKeyBenchmark.class)
                .param("algorithm", algorithm)
                .param(PEER, peers)
                .threads(threads)
                .addProfiler(GCProfiler.class));
    double base = score(results, r -> is(r, PEER, "SunJCE"));
    for (RunResult result : results) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %,.0f | %.2f | %.0f |%n",
          algorithm,
          result.getParams().getParam(PEER),
          score(result),
          score(result) / base,
          secondary(result, ALLOCATION));
    }
  }

  /** Messages of three sizes, both ways. */
  void ciphers() throws RunnerException {
    Collection<RunResult> results = run(options(CipherBenchmark.class));
    System.out.println("\n### Ciphers, with key and IV set-up, microseconds for a message\n");
    System.out.println("| | size | | SunJCE | BC | CAPI | speed to the better | over it, µs |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    for (RunResult result : results) {
      rows.computeIfAbsent(row(result), name -> new TreeMap<>())
          .put(result.getParams().getParam(PEER), score(result));
    }
    rows.forEach(
        (name, scores) -> {
          double better = Math.min(scores.get("SunJCE"), scores.get(Peers.BC));
          double own = scores.get(Peers.CAPI);
          System.out.printf(
              Locale.ROOT,
              "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
              name,
              scores.get("SunJCE"),
              scores.get(Peers.BC),
              own,
              better / own,
              own - better);
        });
  }

  private static String row(RunResult result) {
    List<String> cells = new ArrayList<>();
    for (String parameter : List.of("algorithm", "size", "direction")) {
      cells.add(result.getParams().getParam(parameter));
    }
    return String.join(" | ", cells);
  }

  /** CryptDeriveKey beside its bare hashes. */
  void derivation() throws RunnerException {
    Collection<RunResult> results = run(options(DerivationBenchmark.class));
    System.out.println("\n### CryptDeriveKey of an AES-256 key, nanoseconds\n");
    System.out.println("| | bare hashes | CAPI | ratio |");
    System.out.println("|---|---|---|---|");
    for (String hash : List.of("CALG_SHA1", "CALG_SHA_256")) {
      double bare = score(results, r -> is(r, "hash", hash) && isCalled(r, "bareHashes"));
      double own = score(results, r -> is(r, "hash", hash) && isCalled(r, "derive"));
      System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.2f |%n", hash, bare, own, own / bare);
    }
  }

  /** BLOBs beside PKCS #8. */
  void blobs() throws RunnerException {
    Collection<RunResult> results = run(options(BlobBenchmark.class));
    double base = score(results, r -> isCalled(r, "importPkcs8"));
    System.out.println("\n### PRIVATEKEYBLOB, RSA 2048, nanoseconds\n");
    System.out.println("| | ns | ratio to the JDK's import of PKCS #8 |");
    System.out.println("|---|---|---|");
    for (RunResult result : results) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %,.0f | %.2f |%n",
          result.getPrimaryResult().getLabel(),
          score(result),
          score(result) / base);
    }
  }

  private ChainedOptionsBuilder options(Class<?> benchmark) {
    TimeValue time = TimeValue.milliseconds(500);
    return new OptionsBuilder()
        .include(benchmark.getName())
        .forks(forks)
        .warmupIterations(4)
        .warmupTime(time)
        .measurementIterations(iterations)
        .measurementTime(time)
        .verbosity(VerboseMode.SILENT);
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }

  private static boolean is(RunResult result, String parameter, String value) {
    return value.equals(result.getParams().getParam(parameter));
  }

  private static boolean isCalled(RunResult result, String method) {
    return result.getPrimaryResult().getLabel().equals(method);
  }

  private static double score(Collection<RunResult> results, Predicate<RunResult> which) {
    return results.stream().filter(which).mapToDouble(RateTables::score).findFirst().orElseThrow();
  }

  /** The median over all forks: how the compiler goes about a fork varies more than a fork does. */
  private static double score(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
  }

  /** JMH's map of results has a raw type, which must not be named here. */
  private static double secondary(RunResult result, String name) {
    for (String key : result.getSecondaryResults().keySet()) {
      if (key.endsWith(name)) {
        return result.getSecondaryResults().get(key).getScore();
      }
    }
    return Double.NaN;
  }
}

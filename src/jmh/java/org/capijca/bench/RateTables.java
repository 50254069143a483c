package org.capijca.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the JMH benchmarks, and prints their results as ratios to a peer of the same run. */
final class RateTables {
  private static final String PEER = "peer";
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private final int rounds;
  private final int iterations;

  RateTables(int rounds, int iterations) {
    this.rounds = rounds;
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
    Rounds results =
        run(
            options(SessionKeyBenchmark.class)
                .param("algorithm", algorithm)
                .param(PEER, peers)
                .threads(threads)
                .addProfiler(GCProfiler.class));
    for (String peer : peers) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %,.0f | %.2f | %.0f |%n",
          algorithm,
          peer,
          results.score(of(peer)),
          results.ratio(of(peer), of("SunJCE")),
          results.median(round -> secondary(round, of(peer), ALLOCATION)));
    }
  }

  /** Messages of three sizes, both ways. */
  void ciphers() throws RunnerException {
    Rounds results = run(options(CipherBenchmark.class));
    System.out.println("\n### Ciphers, with key and IV set-up, microseconds for a message\n");
    System.out.println("| | size | | SunJCE | BC | CAPI | speed to the better | over it, µs |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    Set<String> rows = new LinkedHashSet<>();
    results.kinds().forEach(result -> rows.add(row(result)));
    for (String row : rows) {
      Predicate<RunResult> own = of(Peers.CAPI).and(result -> row(result).equals(row));
      Predicate<RunResult> jdk = of("SunJCE").and(result -> row(result).equals(row));
      Predicate<RunResult> bc = of(Peers.BC).and(result -> row(result).equals(row));
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
          row,
          results.score(jdk),
          results.score(bc),
          results.score(own),
          results.median(r -> better(r, jdk, bc) / Rounds.score(r, own)),
          results.median(r -> Rounds.score(r, own) - better(r, jdk, bc)));
    }
  }

  private static double better(
      Collection<RunResult> round, Predicate<RunResult> one, Predicate<RunResult> other) {
    return Math.min(Rounds.score(round, one), Rounds.score(round, other));
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
    Rounds results = run(options(DerivationBenchmark.class));
    System.out.println("\n### CryptDeriveKey of an AES-256 key, nanoseconds\n");
    System.out.println("| | bare hashes | CAPI | ratio |");
    System.out.println("|---|---|---|---|");
    for (String hash : List.of("CALG_SHA1", "CALG_SHA_256")) {
      Predicate<RunResult> bare = called("bareHashes").and(r -> is(r, "hash", hash));
      Predicate<RunResult> own = called("derive").and(r -> is(r, "hash", hash));
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %.2f |%n",
          hash,
          results.score(bare),
          results.score(own),
          results.ratio(own, bare));
    }
  }

  /** BLOBs beside PKCS #8. */
  void blobs() throws RunnerException {
    Rounds results = run(options(BlobBenchmark.class));
    System.out.println("\n### PRIVATEKEYBLOB, RSA 2048, nanoseconds\n");
    System.out.println("| | ns | ratio to the JDK's import of PKCS #8 |");
    System.out.println("|---|---|---|");
    for (String name : List.of("exportBlob", "importBlob", "importPkcs8")) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %,.0f | %.2f |%n",
          name,
          results.score(called(name)),
          results.ratio(called(name), called("importPkcs8")));
    }
  }

  private ChainedOptionsBuilder options(Class<?> benchmark) {
    TimeValue time = TimeValue.milliseconds(500);
    return new OptionsBuilder()
        .include(benchmark.getName())
        .warmupIterations(4)
        .warmupTime(time)
        .measurementIterations(iterations)
        .measurementTime(time)
        .verbosity(VerboseMode.SILENT);
  }

  private Rounds run(ChainedOptionsBuilder options) throws RunnerException {
    return new Rounds(rounds, options);
  }

  private static boolean is(RunResult result, String parameter, String value) {
    return value.equals(result.getParams().getParam(parameter));
  }

  private static Predicate<RunResult> of(String peer) {
    return result -> is(result, PEER, peer);
  }

  private static Predicate<RunResult> called(String method) {
    return result -> result.getPrimaryResult().getLabel().equals(method);
  }

  /** JMH's map of results has a raw type, which must not be named here. */
  private static double secondary(
      Collection<RunResult> round, Predicate<RunResult> kind, String name) {
    RunResult result = round.stream().filter(kind).findFirst().orElseThrow();
    for (String key : result.getSecondaryResults().keySet()) {
      if (key.endsWith(name)) {
        return result.getSecondaryResults().get(key).getScore();
      }
    }
    return Double.NaN;
  }
}

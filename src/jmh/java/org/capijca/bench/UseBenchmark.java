// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What programs do with keys, with those of the JDK and with those of this provider. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UseBenchmark extends InterleavedBenchmark {
  static final String JDK = "JDK";
  static final List<String> RUNNERS = List.of(JDK, Providers.CAPI);

  /** The operations, of which those of {@link UseKind} can be chosen. */
  @Param({"RECORD_UNDER_ONE_KEY", "PFX_OPENED", "TLS_HANDSHAKE", "TLS_TRANSFER", "CMS_SIGNATURE"})
  String use;

  private Use jdk;
  private Use capi;
  private Use current;

  /** Sets up both; each checks its results once. */
  @Setup
  public void prepare() throws Exception {
    UseKind kind = UseKind.valueOf(use);
    BenchKeys keys = new BenchKeys();
    jdk = kind.with(keys.ofTheJdk());
    capi = kind.with(keys.ofCapi());
    Checks.that(jdk.run() != null && capi.run() != null, "result of " + use);
  }

  @Override
  int runners() {
    return RUNNERS.size();
  }

  @Override
  void turnOf(int runner) {
    current = RUNNERS.get(runner).equals(JDK) ? jdk : capi;
  }

  @Benchmark
  public Object run() throws Exception {
    return current.run();
  }
}

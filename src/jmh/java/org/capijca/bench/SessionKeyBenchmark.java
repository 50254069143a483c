// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** KeyGenerator: a generator for each thread, kept, with the random source it has by default. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SessionKeyBenchmark extends InterleavedBenchmark {
  /** Who makes such keys. */
  static final Map<String, List<String>> PEERS =
      Map.of(
          "AES", List.of("SunJCE", Providers.CAPI, Providers.BC, Providers.ACCP),
          "DESede", List.of("SunJCE", Providers.CAPI, Providers.BC));

  private static final Map<String, String> CAPI_NAMES =
      Map.of("AES", "CALG_AES_256", "DESede", "CALG_3DES");
  private static final Map<String, Integer> BITS = Map.of("AES", 256, "DESede", 168);
  private static final Map<String, Integer> BYTES = Map.of("AES", 32, "DESede", 24);

  @Param({"AES", "DESede"})
  String algorithm;

  private final List<KeyGenerator> generators = new ArrayList<>();
  private KeyGenerator generator;

  /** Makes the generators and looks at what they make. */
  @Setup
  public void prepare() throws GeneralSecurityException {
    for (String peer : PEERS.get(algorithm)) {
      KeyGenerator made = generator(peer);
      byte[] one = made.generateKey().getEncoded();
      byte[] other = made.generateKey().getEncoded();
      Checks.that(one.length == BYTES.get(algorithm), "key length of " + peer);
      Checks.that(!Arrays.equals(one, other), "two keys of " + peer + " differ");
      generators.add(made);
    }
  }

  private KeyGenerator generator(String peer) throws GeneralSecurityException {
    boolean capi = peer.equals(Providers.CAPI);
    KeyGenerator made =
        KeyGenerator.getInstance(capi ? CAPI_NAMES.get(algorithm) : algorithm, Providers.of(peer));
    made.init(BITS.get(algorithm));
    if (capi) {
      made.init(new CapiKeyGenParameterSpec(1));
    }
    return made;
  }

  @Override
  int runners() {
    return generators.size();
  }

  @Override
  void turnOf(int runner) {
    generator = generators.get(runner);
  }

  @Benchmark
  public SecretKey generate() {
    return generator.generateKey();
  }
}

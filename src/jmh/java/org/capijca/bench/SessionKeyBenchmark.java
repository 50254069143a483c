package org.capijca.bench;

import java.util.Arrays;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** KeyGenerator: a generator for each thread, kept, with the random source it has by default. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SessionKeyBenchmark {
  private static final Map<String, String> CAPI_NAMES =
      Map.of("AES", "CALG_AES_256", "DESede", "CALG_3DES");
  private static final Map<String, Integer> BITS = Map.of("AES", 256, "DESede", 168);
  private static final Map<String, Integer> BYTES = Map.of("AES", 32, "DESede", 24);

  @Param({"SunJCE", "CAPI", "BC", "ACCP"})
  String peer;

  @Param({"AES", "DESede"})
  String algorithm;

  private KeyGenerator generator;

  /** Makes the generator and looks at what it makes. */
  @Setup
  public void prepare() throws Exception {
    boolean capi = peer.equals(Peers.CAPI);
    generator =
        KeyGenerator.getInstance(capi ? CAPI_NAMES.get(algorithm) : algorithm, Peers.of(peer));
    generator.init(BITS.get(algorithm));
    if (capi) {
      generator.init(new CapiKeyGenParameterSpec(1));
    }
    byte[] one = generator.generateKey().getEncoded();
    byte[] other = generator.generateKey().getEncoded();
    Checks.that(one.length == BYTES.get(algorithm), "key length");
    Checks.that(!Arrays.equals(one, other), "two keys differ");
  }

  @Benchmark
  public SecretKey generate() {
    return generator.generateKey();
  }
}

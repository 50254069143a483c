// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

@Tag("unit")
class RandomBytesTest {
  @Test
  void nullAndSystemGenerators_areReplacedBySharedSource() throws Exception {
    assertThat(RandomBytes.from(null)).isSameAs(RandomBytes.own());
    for (Map.Entry<String, String> system : RandomBytes.SYSTEM_GENERATORS.entrySet()) {
      SecureRandom random = fromProvider(system.getValue(), system.getKey());
      assertThat(RandomBytes.from(random)).as("%s", system).isSameAs(RandomBytes.own());
    }
  }

  @Test
  void otherGeneratorsWithSystemNames_areUsedDirectly() throws Exception {
    byte[] bytes = new byte[3];
    for (String name : RandomBytes.SYSTEM_GENERATORS.keySet()) {
      RandomBytes.from(fromProvider("Other", name)).fill(bytes);
      assertThat(bytes).as("%s of another provider", name).containsOnly(Constant.VALUE);
      assertThat(RandomBytes.isOwnSupply(subclass(name))).as("a subclass %s", name).isFalse();
    }
    assertThat(RandomBytes.isOwnSupply(fromProvider("SUN", "Windows-PRNG"))).isFalse();
    assertThat(RandomBytes.isOwnSupply(SecureRandom.getInstance("SHA1PRNG"))).isFalse();
  }

  /** Returns a generator from a provider with that name, as getInstance would. */
  private static SecureRandom fromProvider(String provider, String algorithm) throws Exception {
    return SecureRandom.getInstance(algorithm, new ConstantProvider(provider, algorithm));
  }

  private static final class ConstantProvider extends Provider {
    private static final long serialVersionUID = 1L;

    ConstantProvider(String name, String algorithm) {
      super(name, "1", "");
      put("SecureRandom." + algorithm, Constant.class.getName());
    }
  }

  /** A generator with constant output. */
  public static final class Constant extends SecureRandomSpi {
    private static final long serialVersionUID = 1L;
    private static final byte VALUE = 7;

    @Override
    protected void engineSetSeed(byte[] seed) {}

    @Override
    protected void engineNextBytes(byte[] bytes) {
      Arrays.fill(bytes, VALUE);
    }

    @Override
    protected byte[] engineGenerateSeed(int length) {
      return new byte[length];
    }
  }

  private static SecureRandom subclass(String name) {
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public String getAlgorithm() {
        return name;
      }
    };
  }

  @Test
  void suppliedGenerator_isUsedDirectly() throws Exception {
    SecureRandom callers = SecureRandom.getInstance("SHA1PRNG");
    callers.setSeed(1);
    SecureRandom same = SecureRandom.getInstance("SHA1PRNG");
    same.setSeed(1);
    byte[] expected = new byte[100];
    same.nextBytes(expected);
    byte[] bytes = new byte[100];
    RandomBytes.from(callers).fill(bytes);

    assertThat(bytes).isEqualTo(expected);
  }

  @Test
  void threads_receiveDifferentBytes() {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 64)
        .parallel()
        .forEach(thread -> {
          for (int i = 0; i < 1000; i++) {
            byte[] bytes = new byte[16];
            RandomBytes.own().fill(bytes);
            assertThat(seen.add(HexFormat.of().formatHex(bytes))).isTrue();
          }
        });
    assertThat(seen).hasSize(64_000);
  }

  @Test
  void everyLength_isFilled() {
    for (int length : new int[] {0, 1, 5, 255, 256, 257, 1024, 5000}) {
      byte[] bytes = new byte[length];
      RandomBytes.own().fill(bytes);
      if (length > 4) {
        assertThat(bytes).isNotEqualTo(new byte[length]);
        assertThat(Arrays.copyOfRange(bytes, length - 5, length)).isNotEqualTo(new byte[5]);
      }
    }
  }

  @Test
  void bits_areBalanced() {
    int ones = 0;
    byte[] bytes = new byte[200];
    for (int round = 0; round < 1000; round++) {
      RandomBytes.own().fill(bytes);
      for (byte b : bytes) {
        ones += Integer.bitCount(b & 0xFF);
      }
    }
    assertThat(ones).as("of 1,600,000, five standard deviations").isBetween(796_800, 803_200);
  }

  @Test
  void sharedBatches_giveThreadsDifferentBytes() {
    SharedBatches shared = new SharedBatches();
    SystemSource source = SystemSource.find();
    Set<String> seen = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 64)
        .parallel()
        .forEach(thread -> {
          for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[16];
            shared.take(bytes, source);
            assertThat(seen.add(HexFormat.of().formatHex(bytes))).isTrue();
          }
        });
  }

  /**
   * Runs if the JDK has virtual threads, and verifies that they are distinguished from platform
   * threads.
   */
  @Test
  @EnabledForJreRange(
      minVersion = 21,
      disabledReason = "virtual threads need JDK 21; run Maven with JAVA_HOME of a later JDK")
  void virtualThread_isRecognized_andReceivesBytes() throws Exception {
    boolean[] virtual = {false};
    byte[] bytes = new byte[16];
    Thread thread =
        (Thread)
            Thread.class
                .getMethod("startVirtualThread", Runnable.class)
                .invoke(
                    null,
                    (Runnable)
                        () -> {
                          virtual[0] = VirtualThreads.isCurrent();
                          RandomBytes.own().fill(bytes);
                        });
    thread.join();

    assertThat(virtual[0]).isTrue();
    assertThat(VirtualThreads.isCurrent()).isFalse();
    assertThat(bytes).isNotEqualTo(new byte[16]);
  }
}

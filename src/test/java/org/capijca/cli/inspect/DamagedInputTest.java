// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.capijca.fuzz.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prefixes of samples, changed samples, and inputs that are deep or long, end with fields and
 * problems, never with an exception.
 *
 * <p>{@code -Dcapi.inspect.changes=} sets the number of random changes of each sample; with it, all
 * samples are inspected, and every prefix of each. {@code -Dcapi.inspect.samples=} names further
 * directories of samples, and {@code -Dcapi.oracle.seed=} repeats the changes of a run.
 */
@Tag("unit")
class DamagedInputTest {
  private static final Integer CHANGES = Integer.getInteger("capi.inspect.changes");
  private static final long SEED = Long.getLong("capi.oracle.seed", 19);
  private static final int PER_FILE = CHANGES == null ? 3 : Integer.MAX_VALUE;
  private static final int PREFIXES = CHANGES == null ? 60 : Integer.MAX_VALUE;
  private static final int FEW_CHANGES = 20;

  private static void inspect(String name, byte[] input) {
    assertThatCode(() -> Inspection.check(input)).as(name).doesNotThrowAnyException();
  }

  /** The samples by name, each content once. */
  private static Map<String, byte[]> samples() {
    Map<String, byte[]> all = new TreeMap<>(Samples.all(PER_FILE));
    for (String directory : System.getProperty("capi.inspect.samples", "").split(":", -1)) {
      if (!directory.isEmpty()) {
        Samples.in(Path.of(directory), PER_FILE)
            .forEach((name, bytes) -> all.put(directory + "/" + name, bytes));
      }
    }
    Set<ByteBuffer> seen = new HashSet<>();
    all.values().removeIf(bytes -> !seen.add(ByteBuffer.wrap(bytes)));
    return all;
  }

  @Test
  void prefixesOfSamples_areInspected() {
    long prefixes = 0;
    Map<String, byte[]> samples = samples();
    for (Map.Entry<String, byte[]> sample : samples.entrySet()) {
      byte[] bytes = sample.getValue();
      int step = Math.max(1, bytes.length / PREFIXES);
      for (int length = 0; length <= bytes.length; length += step) {
        inspect(sample.getKey() + " to " + length, Arrays.copyOf(bytes, length));
        prefixes++;
      }
    }
    log("{0} samples, {1} prefixes", samples.size(), prefixes);
  }

  @Test
  void changedSamples_areInspected() {
    long changes = 0;
    Map<String, byte[]> samples = samples();
    for (Map.Entry<String, byte[]> sample : samples.entrySet()) {
      Random random = new Random(SEED ^ sample.getKey().hashCode());
      for (int i = 0; i < (CHANGES == null ? FEW_CHANGES : CHANGES); i++) {
        inspect(
            sample.getKey() + ", seed " + SEED + ", change " + i,
            changed(sample.getValue(), random));
        changes++;
      }
    }
    log("{0} samples, {1} changes", samples.size(), changes);
  }

  /** One to four bytes are set, or a run of bytes is cut out, doubled or filled. */
  private static byte[] changed(byte[] sample, Random random) {
    if (sample.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    byte[] changed = sample.clone();
    int from = random.nextInt(sample.length);
    int to = Math.min(sample.length, from + 1 + random.nextInt(16));
    return switch (random.nextInt(6)) {
      case 0 -> joined(Arrays.copyOf(sample, from), Arrays.copyOfRange(sample, to, sample.length));
      case 1 -> joined(Arrays.copyOf(sample, to), Arrays.copyOfRange(sample, from, sample.length));
      case 2 -> {
        Arrays.fill(changed, from, to, (byte) (random.nextBoolean() ? 0xFF : 0));
        yield changed;
      }
      default -> {
        for (int i = random.nextInt(4); i >= 0; i--) {
          changed[random.nextInt(sample.length)] = (byte) random.nextInt();
        }
        yield changed;
      }
    };
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static void log(String format, Object... counts) {
    if (CHANGES != null) {
      System.getLogger("org.capijca.cli").log(System.Logger.Level.INFO, format, counts);
    }
  }

  @Test
  void nestedSequences_endAtADepth() {
    byte[] nested = new byte[40_000];
    for (int i = 0; i < nested.length; i += 2) {
      nested[i] = 0x30;
      nested[i + 1] = (byte) 0x80;
    }
    inspect("nested", nested);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x01, ", "1, ", "\\x01", "01,", "<a>", "{\"k\":\"", "AAAA", "hex:01,"})
  void longTexts_areInspected(String item) {
    inspect(item, ("{ " + item.repeat(200_000) + " }").getBytes(StandardCharsets.US_ASCII));
  }
}

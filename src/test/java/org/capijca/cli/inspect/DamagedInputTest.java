// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.capijca.cli.io.JsonWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prefixes and random changes of samples end with fields and problems, never with an exception.
 *
 * <p>The system properties {@code capi.inspect.samples} (a directory), {@code capi.inspect.perFile}
 * and {@code capi.inspect.changes} make the run longer.
 */
@Tag("unit")
class DamagedInputTest {
  private static final Path SAMPLES =
      Path.of(
          System.getProperty(
              "capi.inspect.samples",
              Path.of(System.getProperty("basedir", ""), "src/test/resources").toString()));
  private static final int PER_FILE = Integer.getInteger("capi.inspect.perFile", 3);
  private static final int CHANGES = Integer.getInteger("capi.inspect.changes", 20);
  private static final int PREFIXES = Integer.getInteger("capi.inspect.prefixes", 60);

  private static Map<String, byte[]> samples() throws Exception {
    Map<String, byte[]> samples = Samples.in(SAMPLES, PER_FILE);
    Map<String, byte[]> withTexts = new LinkedHashMap<>(samples);
    int count = 0;
    for (Map.Entry<String, byte[]> sample : samples.entrySet()) {
      byte[] bytes = sample.getValue();
      String base64 = Base64.getMimeEncoder().encodeToString(bytes);
      String text =
          switch (count++ % 4) {
            case 0 -> "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
            case 1 -> base64;
            case 2 -> HexFormat.of().formatHex(bytes);
            default -> "{ 0x" + HexFormat.ofDelimiter(", 0x").formatHex(bytes) + " };";
          };
      withTexts.put(sample.getKey() + " as text", text.getBytes(StandardCharsets.US_ASCII));
    }
    return withTexts;
  }

  private static void inspect(String name, byte[] input) {
    try {
      List<Part> parts = Inspector.inspect(input, null);
      for (Part part : parts) {
        assertThat(new PartText(part, false, false, false).lines("x"))
            .allMatch(line -> line.length() <= 80, "has 80 columns at most");
        assertThat(JsonWriter.write(PartJson.of(part, true))).isNotEmpty();
        for (Problem problem : part.dissection().problems()) {
          assertThat(problem.offset()).isBetween(0, part.dissection().length());
        }
      }
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new AssertionError(name + ": " + HexFormat.of().formatHex(input), e);
    }
  }

  @Test
  void prefixesOfSamples_areInspected() throws Exception {
    samples()
        .forEach((name, bytes) -> {
          int step = Math.max(1, bytes.length / PREFIXES);
          for (int length = 0; length <= bytes.length; length += step) {
            inspect(name + " to " + length, Arrays.copyOf(bytes, length));
          }
        });
  }

  @Test
  void changedSamples_areInspected() throws Exception {
    Random random = new Random(20261129);
    samples()
        .forEach((name, bytes) -> {
          for (int i = 0; i < CHANGES && bytes.length > 0; i++) {
            byte[] changed = bytes.clone();
            int changes = 1 + random.nextInt(4);
            for (int j = 0; j < changes; j++) {
              int at =
                  random.nextInt(random.nextBoolean() ? bytes.length : Math.min(40, bytes.length));
              changed[at] = (byte) random.nextInt(256);
            }
            inspect(name + " changed", changed);
          }
        });
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

  @Test
  void longTexts_areInspected() {
    for (String item :
        List.of("0x01, ", "1, ", "\\x01", "01,", "<a>", "{\"k\":\"", "AAAA", "hex:01,")) {
      inspect(item, ("{ " + item.repeat(200_000) + " }").getBytes(StandardCharsets.US_ASCII));
    }
  }
}

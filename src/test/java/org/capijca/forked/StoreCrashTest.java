// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.capijca.interfaces.KeyContainers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that processes killed while they change a store lose no change that they have reported as
 * written.
 */
@Tag("unit")
@Tag("slow")
class StoreCrashTest {
  /** Total number of changes; set {@code -Dcapi.crash.operations} for more. */
  private static final int OPERATIONS = Integer.getInteger("capi.crash.operations", 500);

  /** Number of processes that write at the same time; an even one. */
  private static final int WRITERS = Integer.getInteger("capi.crash.writers", 4);

  /** Least number of kills. */
  private static final int KILLS = Integer.getInteger("capi.crash.kills", 0);

  private static final int LEAST_ROUNDS = 4;

  /** A writer is killed after it has printed a random number of bytes below this limit. */
  private static final int LONGEST_OUTPUT = 3000;

  private static final long TIMEOUT_SECONDS = 60;

  @TempDir private Path folder;

  /** The possible states of each entry: one, or two if a change was interrupted. */
  private final Map<String, Set<String>> expected = new TreeMap<>();

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private int reported;

  @Test
  void killedWriters_loseNoReportedChange() throws Exception {
    int rounds = 0;
    while (reported < OPERATIONS || rounds < LEAST_ROUNDS || rounds * WRITERS < KILLS) {
      List<Process> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.add(start(writer));
      }
      for (int writer = 0; writer < WRITERS; writer++) {
        awaitOutput(writer, writers.get(writer), random.nextInt(LONGEST_OUTPUT));
        writers.get(writer).destroyForcibly();
      }
      for (int writer = 0; writer < WRITERS; writer++) {
        assertThat(writers.get(writer).waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        note(Files.readAllLines(output(writer).toPath()));
      }
      assertStoreIsAsExpected("seed " + seed + ", round " + rounds);
      rounds++;
    }
  }

  private File output(int writer) {
    return folder.resolve("writer" + writer + ".txt").toFile();
  }

  private Process start(int writer) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            StoreWriter.class.getName(),
            folder.resolve("store").toString(),
            Integer.toString(writer),
            Long.toString(random.nextLong()))
        .redirectErrorStream(true)
        .redirectOutput(output(writer))
        .start();
  }

  private void awaitOutput(int writer, Process process, int length) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    while (output(writer).length() <= length && process.isAlive() && System.nanoTime() < end) {
      Thread.sleep(3);
    }
    assertThat(process.isAlive())
        .as(() -> "writer " + writer + " has ended: " + output(writer))
        .isTrue();
  }

  /** Parses the output of a writer: all changes but the last were completed. */
  private void note(List<String> lines) {
    Map<String, String> unfinished = new HashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      if (words[0].equals("begin") && words.length == 3) {
        unfinished.put(words[1], words[2]);
      } else if (words[0].equals("done")) {
        unfinished.forEach((alias, state) -> expected.put(alias, Set.of(state)));
        unfinished.clear();
        reported++;
      } else {
        assertThat(lines).as("output of a writer").isEmpty();
      }
    }
    unfinished.forEach((alias, state) -> {
      String before = expected.getOrDefault(alias, Set.of(StoreWriter.ABSENT)).iterator().next();
      expected.put(alias, before.equals(state) ? Set.of(state) : Set.of(before, state));
    });
  }

  private void assertStoreIsAsExpected(String when) throws Exception {
    CapiProvider provider = new CapiProvider().configure("store=" + folder.resolve("store"));
    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(null, null);
    KeyContainers containers = provider.keyContainers();

    assertThat(expected.keySet()).as(when).containsAll(Collections.list(store.aliases()));
    for (String alias : List.copyOf(expected.keySet())) {
      String container = alias.substring(0, alias.indexOf('/'));
      KeySlot slot = KeySlot.valueOf(alias.substring(alias.indexOf('/') + 1));
      String state =
          store.containsAlias(alias)
              ? StoreWriter.state(containers.userKey(container, slot))
              : StoreWriter.ABSENT;
      assertThat(expected.get(alias)).as("%s, %s", when, alias).contains(state);
      expected.put(alias, Set.of(state));
    }
  }
}

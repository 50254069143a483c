// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.capijca.spec.CapiKeyPairEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stores on disks that are full, fail, are read-only or slow. */
@Tag("unit")
class FaultyDiskTest {
  private static final int SHORT = 512 << 16;
  private static final int MOST_OPERATIONS = 100;

  @TempDir private Path folder;

  private KeyPair exchange;
  private KeyPair signature;
  private KeyPair other;

  /** Changes of a store that holds {@code kept} and, in both slots, {@code changed}. */
  private enum Change {
    ADD(false, (test, store) -> store.setEntry("new", new CapiKeyPairEntry(test.signature), null)),
    CREATE_STORE(
        true, (test, store) -> store.setEntry("new", new CapiKeyPairEntry(test.signature), null)),
    REPLACE(
        false,
        (test, store) ->
            store.setEntry("changed/AT_SIGNATURE", new CapiKeyPairEntry(test.other), null)),
    DELETE_ONE_SLOT(false, (test, store) -> store.deleteEntry("changed/AT_KEYEXCHANGE")),
    DELETE_CONTAINER(false, (test, store) -> store.deleteEntry("kept"));

    private final boolean onEmptyDisk;
    private final Action action;

    Change(boolean onEmptyDisk, Action action) {
      this.onEmptyDisk = onEmptyDisk;
      this.action = action;
    }
  }

  private interface Action {
    void apply(FaultyDiskTest test, KeyStore store) throws GeneralSecurityException;
  }

  @BeforeEach
  void generate() throws Exception {
    exchange = TestStores.pair("AT_KEYEXCHANGE", SHORT);
    signature = TestStores.pair("AT_SIGNATURE", SHORT);
    other = TestStores.pair("AT_SIGNATURE", SHORT);
  }

  private static KeyStore open(Path directory) throws Exception {
    KeyStore store = TestStores.inDirectory(directory);
    store.load(null, null);
    return store;
  }

  /** Returns a directory with the store before a change. */
  private Path prepared(String name, boolean empty) throws Exception {
    Path directory = folder.resolve(name);
    if (!empty) {
      KeyStore store = open(directory);
      store.setEntry("kept", new CapiKeyPairEntry(signature), null);
      store.setEntry("changed", new CapiKeyPairEntry(signature), null);
      store.setEntry("changed", new CapiKeyPairEntry(exchange), null);
    }
    return directory;
  }

  private static Map<String, Key> entries(Path directory) throws Exception {
    KeyStore store = open(directory);
    Map<String, Key> entries = new TreeMap<>();
    for (String alias : Collections.list(store.aliases())) {
      entries.put(alias, store.getKey(alias, null));
    }
    return entries;
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(
            path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static List<Path> temporaries(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(path -> path.toString().endsWith(".tmp")).toList();
    }
  }

  /** Returns whether the change succeeded. */
  private boolean apply(Change change, Path directory, String when) throws Exception {
    KeyStore store = open(directory);
    try {
      change.action.apply(this, store);
      return true;
    } catch (KeyStoreException e) {
      assertThat(e).as(when).hasMessageContaining("could not be read or written");
      return false;
    }
  }

  private void failsAtEachOperation(Change change, IntFunction<FaultyDisk> disks) throws Exception {
    Path before = prepared("before", change.onEmptyDisk);
    Path after = folder.resolve("after");
    copy(before, after);
    assertThat(apply(change, after, "no fault")).isTrue();
    Map<String, Key> oldEntries = change.onEmptyDisk ? Map.of() : entries(before);
    Map<String, Key> newEntries = entries(after);

    int failing = 0;
    FaultyDisk disk;
    do {
      failing++;
      disk = disks.apply(failing);
      String when = change + ", operation " + failing;
      Path directory = folder.resolve("failing" + failing);
      copy(before, directory);

      boolean done = apply(change, disk.path(directory), when);

      Map<String, Key> found = Files.exists(directory) ? entries(directory) : Map.of();
      if (done) {
        assertThat(found).as(when).isEqualTo(newEntries);
      } else {
        assertThat(found).as(when).isIn(List.of(oldEntries, newEntries));
      }
      if (found.equals(oldEntries)) {
        assertThat(apply(change, directory, when + ", repeated")).isTrue();
      }
      open(directory).setEntry("next", new CapiKeyPairEntry(other), null);
      assertThat(entries(directory))
          .as(when)
          .containsAllEntriesOf(newEntries)
          .containsKey("next/AT_SIGNATURE");
      if (Files.exists(directory.resolve("RSA"))) {
        assertThat(temporaries(directory)).as(when).isEmpty();
      }
    } while (disk.operations() >= failing && failing < MOST_OPERATIONS);
    assertThat(failing).as("operations of %s", change).isBetween(3, MOST_OPERATIONS - 1);
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void fullDisk_leavesOldOrNewState(Change change) throws Exception {
    failsAtEachOperation(change, FaultyDisk::failingOnce);
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void crash_leavesOldOrNewState(Change change) throws Exception {
    failsAtEachOperation(change, FaultyDisk::failingFrom);
  }

  @Test
  void readOnlyDisk_isReadButNotChanged() throws Exception {
    Path directory = prepared("store", false);
    Map<String, Key> before = entries(directory);
    Path readOnly = FaultyDisk.readOnly().path(directory);

    assertThat(entries(readOnly)).isEqualTo(before);
    for (Change change : Change.values()) {
      assertThatThrownBy(() -> change.action.apply(this, open(readOnly)))
          .isInstanceOf(KeyStoreException.class)
          .hasMessageContaining("Read-only file system");
    }
    assertThat(entries(directory)).isEqualTo(before);
    assertThat(temporaries(directory)).isEmpty();
  }

  @Test
  void slowDisk_showsReadersCompleteStatesOnly() throws Exception {
    Path directory = prepared("store", false);
    Path slow = FaultyDisk.slow(3).path(directory);
    int threads = 4;
    ExecutorService executor = Executors.newFixedThreadPool(threads + 1);
    AtomicBoolean written = new AtomicBoolean();
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        writers.add(
            executor.submit(() -> {
              KeyStore store = open(slow);
              for (KeyPair pair : List.of(signature, other, signature)) {
                store.setEntry("changed/AT_SIGNATURE", new CapiKeyPairEntry(pair), null);
                store.setEntry("own" + number, new CapiKeyPairEntry(pair), null);
              }
              return null;
            }));
      }
      Future<Integer> reader =
          executor.submit(() -> {
            int rounds = 0;
            while (!written.get()) {
              assertThat(entries(directory))
                  .containsKeys("kept/AT_SIGNATURE", "changed/AT_KEYEXCHANGE")
                  .extractingByKey("changed/AT_SIGNATURE")
                  .isIn(signature.getPrivate(), other.getPrivate());
              rounds++;
            }
            return rounds;
          });
      for (Future<?> writer : writers) {
        writer.get();
      }
      written.set(true);

      assertThat(reader.get()).isPositive();
      assertThat(entries(directory)).hasSize(3 + threads);
    } finally {
      executor.shutdownNow();
    }
  }
}

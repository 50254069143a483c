// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStore.LoadStoreParameter;
import java.security.KeyStore.PasswordProtection;
import java.security.ProviderException;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiLoadStoreParameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the user's own store: a directory with a file for each container. */
@Tag("unit")
class DirectoryStoreTest {
  @TempDir private Path folder;

  private Path root() {
    return folder.resolve("own/store");
  }

  private KeyStore open(char[] password) throws Exception {
    KeyStore store = TestStores.inDirectory(root());
    store.load(null, password);
    return store;
  }

  @Test
  void change_isVisibleToAllStoresAtOnce() throws Exception {
    KeyStore first = open(null);
    KeyStore second = open(null);
    assertThat(root()).doesNotExist();

    first.setEntry("Mine", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);

    Key key = first.getKey("mine", null);
    assertThat(second.getKey("MINE/AT_SIGNATURE", null)).isEqualTo(key);
    assertThat(Collections.list(open(null).aliases())).containsExactly("Mine/AT_SIGNATURE");
    second.deleteEntry("mine");
    assertThat(first.size()).isZero();
    first.store(null, null);
  }

  @Test
  void families_haveSeparateDirectories() throws Exception {
    KeyStore store = open(null);
    store.setEntry(
        "winetest", new CapiKeyPairEntry(TestStores.pair("CALG_RSA_SIGN", 0x02000000)), null);
    store.setEntry(
        "winetest", new CapiKeyPairEntry(TestStores.pair("CALG_DSS_SIGN", 0x02000000)), null);

    assertThat(files("RSA")).hasSize(1).allMatch(name -> name.matches(UNIQUE));
    assertThat(files("DSS")).isEqualTo(files("RSA"));
    String unique = files("RSA").get(0).replace(".p12", "");
    assertThat(store.containsAlias(unique + "/CALG_DSS_SIGN")).isTrue();
    assertThat(store.getKey(unique + "/AT_SIGNATURE", null))
        .isEqualTo(store.getKey("WineTest/AT_SIGNATURE", null));
  }

  /** The order of a directory differs between file systems. */
  @Test
  void entries_areInOrderOfUniqueNames() throws Exception {
    KeyStore store = open(null);
    KeyPair pair = TestStores.pair("AT_SIGNATURE", 0x02000000);
    for (String name : "a b c d e f g h".split(" ")) {
      store.setEntry(name, new CapiKeyPairEntry(pair), null);
    }
    List<String> read = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      read.add(UniqueName.of(alias.substring(0, 1), "guid"));
    }

    assertThat(read).hasSize(8).isSorted();
  }

  /** The hash of PP_UNIQUE_CONTAINER for this name in the Wine test suite. */
  private static final String UNIQUE = "9d20fd8d05ed2b8455d125d0bf6d6a70_[0-9a-f-]{36}\\.p12";

  private List<String> files(String family) throws IOException {
    try (Stream<Path> files = Files.list(root().resolve(family))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void allFiles_areAccessibleToOwnerOnly() throws Exception {
    KeyStore store = open(null);
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);

    try (Stream<Path> all = Files.walk(root())) {
      assertThat(all)
          .hasSize(6)
          .allSatisfy(path ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                  .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  @Test
  void storePassword_isRequired() throws Exception {
    open(TestStores.PASSWORD)
        .setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);

    assertThat(open(TestStores.PASSWORD).size()).isEqualTo(1);
    assertThat(root().resolve("store.key")).doesNotExist();
    for (char[] wrong : Arrays.asList("geheim".toCharArray(), null)) {
      assertThatCapi(() -> open(wrong))
          .fails(IOException.class)
          .hasCauseInstanceOf(UnrecoverableKeyException.class)
          .with(CapiError.ERROR_INVALID_PASSWORD);
    }
  }

  @Test
  void passwordForStoreWithoutPassword_isRefusedWithReason() throws Exception {
    open(null)
        .setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);

    assertThatThrownBy(() -> open(TestStores.PASSWORD))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("empty")
        .hasCauseInstanceOf(UnrecoverableKeyException.class);
  }

  /** keytool opens keys only with a password, and can pass only an empty one. */
  @Test
  void emptyPassword_isTreatedAsNone() throws Exception {
    open(new char[0])
        .setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);

    assertThat(root().resolve("store.key")).exists();
    assertThat(open(null).size()).isEqualTo(1);
    assertThat(open(new char[0]).getKey("c", new char[0])).isNotNull();
  }

  @Test
  void storing_doesNotChangePassword() throws Exception {
    KeyStore store = open(TestStores.PASSWORD);
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);

    store.store(null, TestStores.PASSWORD);
    assertThatCapi(() -> store.store(null, "geheim".toCharArray()))
        .fails(IllegalArgumentException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER);
    assertThat(open(TestStores.PASSWORD).containsAlias("c")).isTrue();
  }

  /** Programs that know the JDK only pass a parameter of their own, which has a password. */
  @Test
  void parameterOfOtherClass_containsThePassword() throws Exception {
    LoadStoreParameter right = () -> new PasswordProtection(TestStores.PASSWORD);
    LoadStoreParameter wrong = () -> new PasswordProtection("geheim".toCharArray());
    KeyStore store = TestStores.inDirectory(root());
    store.load(right);
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);

    store.store(right);
    assertThat(open(TestStores.PASSWORD).containsAlias("c")).isTrue();
    assertThatCapi(() -> TestStores.inDirectory(root()).load(wrong))
        .fails(IOException.class)
        .with(CapiError.ERROR_INVALID_PASSWORD);
    CapiLoadStoreParameter wrongOfOwnClass =
        CapiLoadStoreParameter.builder().directory(root()).password("geheim".toCharArray()).build();
    for (LoadStoreParameter each : List.of(wrong, wrongOfOwnClass)) {
      assertThatCapi(() -> store.store(each))
          .fails(IllegalArgumentException.class)
          .with(CapiError.ERROR_INVALID_PARAMETER);
    }
  }

  @Test
  void containerFile_isPfxFileWithStorePassword() throws Exception {
    KeyStore store = open(null);
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);
    KeyStore file = TestStores.create();
    file.load(
        CapiLoadStoreParameter.builder()
            .file(root().resolve("RSA").resolve(files("RSA").get(0)))
            .password(Files.readString(root().resolve("store.key")).toCharArray())
            .build());

    assertThat(file.getKey("c", null)).isEqualTo(store.getKey("c", null));
  }

  @Test
  void machineStore_isOpenedByPath() throws Exception {
    CapiLoadStoreParameter machine = directory("machine");
    KeyStore store = TestStores.inDirectory(root());
    store.load(machine);
    store.setEntry("m", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);
    store.store(machine);

    assertThat(root()).doesNotExist();
    assertThat(open(null).containsAlias("m")).isFalse();
    store.load(machine);
    assertThat(store.containsAlias("m")).isTrue();
  }

  @Test
  void directoryStore_isNotWrittenToOtherDirectory() throws Exception {
    KeyStore store = TestStores.inDirectory(root());
    store.load(directory("machine"));
    store.setEntry("m", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);
    KeyStore empty = open(null);

    for (KeyStore each : List.of(store, empty)) {
      assertThatCapi(() -> each.store(directory("other")))
          .fails(IllegalArgumentException.class)
          .hasMessageContaining("other")
          .with(CapiError.ERROR_INVALID_PARAMETER);
    }
    assertThat(folder.resolve("other")).doesNotExist();
  }

  @Test
  void pathOfDirectory_isComparedByFile() throws Exception {
    KeyStore store = TestStores.inDirectory(root());
    store.load(directory("machine"));
    store.store(directory("other/../machine"));

    store.setEntry("m", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("machine"));
    store.store(directory("link"));
  }

  private CapiLoadStoreParameter directory(String name) {
    return CapiLoadStoreParameter.builder().directory(folder.resolve(name)).build();
  }

  @Test
  void damagedContainer_isReportedAndOthersRemain() throws Exception {
    KeyStore store = open(null);
    store.setEntry("good", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);
    List<String> before = files("RSA");
    store.setEntry("bad", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);
    String bad = files("RSA").stream().filter(name -> !before.contains(name)).findFirst().get();
    Files.write(root().resolve("RSA").resolve(bad), new byte[30]);

    assertThat(store.getKey("good", null)).isNotNull();
    assertThatCapi(() -> store.getKey("bad", null))
        .fails(ProviderException.class)
        .hasMessageContaining(bad)
        .with(CapiError.NTE_KEYSET_ENTRY_BAD);
    assertThat(Collections.list(store.aliases())).containsExactly("good/AT_SIGNATURE");
    assertThat(store.size()).isEqualTo(1);
  }

  @Test
  void fileThatIsNotAContainer_isIgnored() throws Exception {
    KeyStore store = open(null);
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);
    Files.write(root().resolve("RSA").resolve("certificate.p12"), new byte[30]);

    assertThat(Collections.list(open(null).aliases())).containsExactly("c/AT_SIGNATURE");
    assertThat(new CapiProvider().configure("store=" + root()).keyContainers().damaged()).isEmpty();
  }

  @Test
  void temporaryFilesOfInterruptedWriters_areDeletedByNextChange() throws Exception {
    KeyStore store = open(null);
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);
    String leftover = files("RSA").get(0) + "." + UUID.randomUUID() + ".tmp";
    Files.write(root().resolve("RSA").resolve(leftover), new byte[3]);
    Files.write(root().resolve("store.key." + UUID.randomUUID() + ".tmp"), new byte[3]);
    assertThat(store.size()).isEqualTo(1);
    store.setEntry("d", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);

    assertThat(files("RSA")).hasSize(2).allMatch(name -> name.endsWith(".p12"));
    assertThat(files(".")).doesNotContainSequence(".tmp").hasSize(4);
  }

  @Test
  void concurrentChanges_areSerialized() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> all = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      String slot = thread % 2 == 0 ? "AT_SIGNATURE" : "AT_KEYEXCHANGE";
      String name = "c" + thread / 2;
      all.add(
          threads.submit(() -> {
            KeyStore store = open(null);
            for (int i = 0; i < 5; i++) {
              store.setEntry(name, new CapiKeyPairEntry(TestStores.pair(slot, 0x01800000)), null);
            }
            return null;
          }));
    }
    for (Future<?> each : all) {
      each.get();
    }
    threads.shutdown();

    assertThat(open(null).size()).isEqualTo(8);
  }
}

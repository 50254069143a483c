// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.callback.PasswordCallback;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.primitive.pkcs12.PfxPassword;
import org.capijca.spec.CapiKeyPairEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.MockedConstruction;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

/** Tests that passwords and copies of keys are wiped once a store is loaded, stored or changed. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class StoreLoaderWipeTest {
  private static final char[] PASSWORD = TestStores.PASSWORD;
  private static final int FEW_ITERATIONS = 10;

  @TempDir private Path folder;

  private interface Action {
    void run() throws Exception;
  }

  private static StoreLoader loader(CspContext context) {
    return new StoreLoader(context, false, FEW_ITERATIONS);
  }

  private DirectoryContainers directory() throws IOException {
    return new DirectoryContainers(folder, PASSWORD, CspContext.DEFAULT, FEW_ITERATIONS);
  }

  private static StoredKeyPair pair() throws Exception {
    return new KeyPairEntryImport(CspContext.DEFAULT, Set.of())
        .of(TestStores.pair("AT_SIGNATURE", 0x02000001).getPrivate(), Optional.empty(), List.of());
  }

  private static byte[] file() throws Exception {
    KeyStore store = TestStores.create();
    store.load(null, null);
    store.setEntry("a", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000001)), null);
    return TestStores.stored(store);
  }

  private static PfxImport.Result read(byte[] file, PfxPassword password) throws IOException {
    return PfxFile.read(file, password, CspContext.DEFAULT, Set.of(), true);
  }

  @Test
  void passwordFromCallbackHandler_isWiped() throws Exception {
    directory().create();
    CspContext context =
        CspContext.DEFAULT.withCallbackHandler(
            callbacks -> ((PasswordCallback) callbacks[0]).setPassword(PASSWORD));
    List<char[]> passwords = new ArrayList<>();
    List<char[]> copies = new ArrayList<>();
    try (MockedConstruction<DirectoryContainers> opened =
        Mockito.mockConstruction(
            DirectoryContainers.class,
            (containers, construction) -> {
              char[] password = (char[]) construction.arguments().get(1);
              passwords.add(password);
              copies.add(password.clone());
            })) {
      loader(context).directory(folder, null);
    }

    assertThat(copies).containsExactly(PASSWORD);
    assertThat(passwords.get(0)).containsOnly('\0');
  }

  /** Returns the passwords of PFX files that the action reads or writes. */
  private static List<PfxPassword> passwords(Action action) throws Exception {
    List<PfxPassword> passwords = new ArrayList<>();
    try (MockedStatic<PfxFile> files =
        Mockito.mockStatic(
            PfxFile.class,
            call -> {
              Arrays.stream(call.getArguments())
                  .filter(PfxPassword.class::isInstance)
                  .map(PfxPassword.class::cast)
                  .forEach(passwords::add);
              return call.callRealMethod();
            })) {
      action.run();
    }
    return passwords;
  }

  /** A destroyed password opens no file. */
  private static void assertDestroyed(List<PfxPassword> passwords, byte[] file) throws Exception {
    assertThat(read(file, new PfxPassword(PASSWORD, FEW_ITERATIONS)).containers()).hasSize(1);
    assertThat(passwords).isNotEmpty();
    for (PfxPassword password : passwords) {
      assertThatThrownBy(() -> read(file, password))
          .isInstanceOf(IOException.class)
          .hasCauseInstanceOf(UnrecoverableKeyException.class);
    }
  }

  @Test
  void passwordOfPfxFile_isDestroyedAfterReading() throws Exception {
    byte[] file = file();

    assertDestroyed(
        passwords(() -> loader(CspContext.DEFAULT).load(new ByteArrayInputStream(file), PASSWORD)),
        file);
  }

  @Test
  void passwordOfDamagedPfxFile_isDestroyed() throws Exception {
    byte[] file = file();
    byte[] damaged = file.clone();
    damaged[file.length / 2] ^= 1;

    assertDestroyed(
        passwords(() ->
            assertThatThrownBy(() ->
                    loader(CspContext.DEFAULT).load(new ByteArrayInputStream(damaged), PASSWORD))
                .isInstanceOf(IOException.class)),
        file);
  }

  @Test
  void passwordOfPfxFile_isDestroyedAfterWriting() throws Exception {
    byte[] file = file();
    StoreLoader loader = loader(CspContext.DEFAULT);
    LoadedStore store = loader.load(new ByteArrayInputStream(file), PASSWORD);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    List<PfxPassword> passwords = passwords(() -> loader.store(store, written, PASSWORD));

    assertDestroyed(passwords, written.toByteArray());
  }

  private static boolean isWiped(StoredKeyPair pair) {
    return ((RsaPrivateKeyData) pair.body()).primeP().signum() == 0;
  }

  @Test
  void containersBeforeAndAfterChange_areWiped() throws Exception {
    DirectoryContainers containers = directory();
    SlotWriter.put(containers, "c", pair());
    List<StoredKeyPair> before = new ArrayList<>();
    StoredKeyPair after = pair();
    containers.change(
        ContainerFamily.RSA,
        "c",
        existing -> {
          before.addAll(existing.orElseThrow().pairs());
          assertThat(before).hasSize(1).noneMatch(StoreLoaderWipeTest::isWiped);
          return Optional.of(Container.empty(ContainerFamily.RSA, "c").with(after));
        });

    assertThat(before).hasSize(1).allMatch(StoreLoaderWipeTest::isWiped);
    assertThat(isWiped(after)).isTrue();
  }

  @Test
  void containerBeforeFailedChange_isWiped() throws Exception {
    DirectoryContainers containers = directory();
    SlotWriter.put(containers, "c", pair());
    List<StoredKeyPair> before = new ArrayList<>();
    assertThatThrownBy(() ->
            containers.change(
                ContainerFamily.RSA,
                "c",
                existing -> {
                  before.addAll(existing.orElseThrow().pairs());
                  throw new IllegalStateException("refused");
                }))
        .hasMessage("refused");

    assertThat(before).hasSize(1).allMatch(StoreLoaderWipeTest::isWiped);
  }

  @Test
  void containersReadToFindDamagedOnes_areWiped() throws Exception {
    DirectoryContainers containers = directory();
    SlotWriter.put(containers, "c", pair());
    List<Container> read = new ArrayList<>();
    try (MockedStatic<PfxFile> files =
        Mockito.mockStatic(
            PfxFile.class,
            call -> {
              Object result = call.callRealMethod();
              if (result instanceof Container container) {
                read.add(container);
              }
              return result;
            })) {
      assertThat(containers.damaged(ContainerFamily.RSA)).isEmpty();
    }

    assertThat(read).hasSize(1);
    assertThat(read.get(0).pairs()).hasSize(1).allMatch(StoreLoaderWipeTest::isWiped);
  }

  /** Returns a key pair that records the BLOBs made of its numbers. */
  private static StoredKeyPair recorded(StoredKeyPair pair, List<byte[]> blobs) {
    RsaPrivateKeyData numbers = Mockito.spy((RsaPrivateKeyData) pair.body());
    Mockito.doAnswer(
            call -> {
              blobs.add((byte[]) call.callRealMethod());
              return blobs.get(blobs.size() - 1);
            })
        .when(numbers)
        .toBlob(Mockito.any());
    return new StoredKeyPair(pair.row(), pair.flags(), numbers, List.of(), pair.created());
  }

  @Test
  void numbersOfComparedKeyPairs_areWiped() throws Exception {
    List<byte[]> blobs = new ArrayList<>();
    StoredKeyPair pair = pair();
    StoredKeyPair first = recorded(pair, blobs);

    assertThat(first.hasNumbersOf(recorded(pair, blobs))).isTrue();
    assertThat(first.hasNumbersOf(recorded(pair(), blobs))).isFalse();
    assertThat(blobs).hasSize(4).allSatisfy(blob -> assertThat(blob).containsOnly(0));
  }
}

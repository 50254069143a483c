// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.capijca.CapiError;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.primitive.pkcs12.BagAttributes;
import org.capijca.internal.primitive.pkcs12.KeyBag;
import org.capijca.internal.primitive.pkcs12.PfxContents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that private numbers that a store has read or received are wiped after use. */
@Tag("unit")
class StoreWipeTest {
  private static final Set<ContainerFamily> FAMILIES = EnumSet.allOf(ContainerFamily.class);

  @TempDir private Path folder;

  /** Containers of a directory that record the containers they return. */
  private static final class Recorded implements Containers {
    private final DirectoryContainers directory;
    private final List<StoredKeyPair> given = new ArrayList<>();

    Recorded(DirectoryContainers directory) {
      this.directory = directory;
    }

    @Override
    public List<Container> all(ContainerFamily family) throws IOException {
      List<Container> all = directory.all(family);
      all.forEach(each -> given.addAll(each.pairs()));
      return all;
    }

    @Override
    public Optional<Container> find(ContainerFamily family, String name) throws IOException {
      Optional<Container> found = directory.find(family, name);
      found.ifPresent(each -> given.addAll(each.pairs()));
      return found;
    }

    @Override
    public void release(Container container) {
      directory.release(container);
    }

    @Override
    public void change(ContainerFamily family, String name, Change change)
        throws IOException, KeyStoreException {
      directory.change(family, name, change);
    }
  }

  private DirectoryContainers directory() throws IOException {
    return new DirectoryContainers(folder.resolve("store"), null, CspContext.DEFAULT, 10);
  }

  private static StoredKeyPair pair(String algorithm) throws Exception {
    KeyPair pair = TestStores.pair(algorithm, 0x02000001);
    return new KeyPairEntryImport(CspContext.DEFAULT, Set.of())
        .of(pair.getPrivate(), Optional.empty(), List.of());
  }

  /** The private exponent follows the public numbers, so that wiped data end in zeros. */
  private static boolean isWiped(StoredKeyPair pair) {
    PrivateKeyData body = pair.body();
    byte[] blob = body.toBlob(pair.row().algId());
    byte[] secret = Arrays.copyOfRange(blob, blob.length - 40, blob.length - 24);
    return Arrays.equals(secret, new byte[16]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AT_KEYEXCHANGE", "AT_SIGNATURE", "CALG_DSS_SIGN"})
  void readKeyPairs_areWiped(String algorithm) throws Exception {
    SlotWriter.put(directory(), "c", pair(algorithm));
    Recorded containers = new Recorded(directory());
    StoreEntries entries = new StoreEntries(FAMILIES, containers);

    String alias = entries.aliases().get(0);
    assertThat(entries.size()).isEqualTo(1);
    assertThat(entries.hasContainer("C")).isTrue();
    assertThat(entries.read(alias, StoredKeyPair::created)).isPresent();
    CapiPrivateKey key =
        (CapiPrivateKey)
            entries
                .read(alias, pair -> pair.open(CspContext.DEFAULT.consent()).getPrivate())
                .orElseThrow();

    assertThat(containers.given).hasSize(5).allMatch(StoreWipeTest::isWiped);
    assertThat(key.getEncoded()).as("the returned key").isNotNull();
  }

  @Test
  void keyPairStoredInDirectory_isWiped() throws Exception {
    StoredKeyPair pair = pair("AT_SIGNATURE");
    assertThat(isWiped(pair)).isFalse();
    SlotWriter.put(directory(), "c", pair);

    assertThat(isWiped(pair)).isTrue();
  }

  @Test
  void keyPairThatCannotBeStored_isWiped() throws Exception {
    Files.createDirectories(folder.resolve("store/RSA"));
    Files.createDirectory(folder.resolve("store/store.lock"));
    StoredKeyPair pair = pair("AT_SIGNATURE");

    assertThatThrownBy(() -> SlotWriter.put(directory(), "c", pair))
        .isInstanceOf(KeyStoreException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).isPresent());
    assertThat(isWiped(pair)).isTrue();
    StoredKeyPair other = pair("AT_SIGNATURE");
    assertThatThrownBy(
            () -> SlotWriter.put(new MemoryContainers(List.of()), "c".repeat(261), other))
        .isInstanceOf(KeyStoreException.class);
    assertThat(isWiped(other)).isTrue();
  }

  @Test
  void keyPairInMemory_isNotWiped() throws Exception {
    StoredKeyPair pair = pair("AT_SIGNATURE");
    MemoryContainers containers = new MemoryContainers(List.of());
    SlotWriter.put(containers, "c", pair);
    StoreEntries entries = new StoreEntries(FAMILIES, containers);

    assertThat(entries.aliases()).containsExactly("c/AT_SIGNATURE");
    assertThat(isWiped(pair)).isFalse();
  }

  private static KeyBag bag(String name) throws Exception {
    byte[] encoded = TestStores.pair("AT_SIGNATURE", 0x02000001).getPrivate().getEncoded();
    return KeyBag.of(encoded, OptionalInt.empty(), BagAttributes.named(name));
  }

  private static PfxContents contents(KeyBag... keys) {
    return new PfxContents(List.of(keys), List.of(), List.of());
  }

  /** Exceptions skip a single key; only an error of the virtual machine ends the import. */
  @Test
  void failingImport_wipesKeysAlreadyRead() throws Exception {
    StoredKeyPair first = pair("AT_SIGNATURE");
    KeyPairEntryImport pairs = mock(KeyPairEntryImport.class);
    when(pairs.ofFile(any(), any()))
        .thenReturn(first)
        .thenThrow(new OutOfMemoryError("second key"));

    assertThatThrownBy(
            () -> PfxImport.read(contents(bag("a"), bag("b")), CspContext.DEFAULT, pairs))
        .hasMessage("second key");
    assertThat(isWiped(first)).isTrue();
  }

  @Test
  void skippedKey_isWiped() throws Exception {
    KeyPairEntryImport pairs = mock(KeyPairEntryImport.class);
    List<StoredKeyPair> refused = new ArrayList<>();
    when(pairs.ofFile(any(), any()))
        .thenAnswer(call -> {
          refused.add(
              new StoredKeyPair(
                  call.getArgument(0), Set.of(), call.getArgument(1), List.of(), Instant.EPOCH));
          throw new KeyStoreException("refused");
        });

    PfxImport.Result result = PfxImport.read(contents(bag("a")), CspContext.DEFAULT, pairs);

    assertThat(result.containers()).isEmpty();
    assertThat(refused).hasSize(1).allMatch(StoreWipeTest::isWiped);
  }

  @Test
  void keyPairThatCannotBeAdded_isWipedWithPrecedingOnes() throws Exception {
    StoredKeyPair first = pair("AT_SIGNATURE");
    KeyPairEntryImport pairs = mock(KeyPairEntryImport.class);
    StoredKeyPair unnamed = mock(StoredKeyPair.class);
    when(unnamed.publicKey()).thenThrow(new IllegalStateException("no public key"));
    when(pairs.ofFile(any(), any())).thenReturn(first, unnamed);

    assertThatThrownBy(() -> PfxImport.read(contents(bag("a"), bag("")), CspContext.DEFAULT, pairs))
        .hasMessage("no public key");
    assertThat(isWiped(first)).isTrue();
    verify(unnamed).wipe();
  }
}

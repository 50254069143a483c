// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.junit.jupiter.api.Named.named;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.KeyStoreException;
import java.security.ProviderException;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.csp.CspContext;
import org.capijca.spec.CapiKeyPairEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.InOrder;

/**
 * Tests a KeyStore whose storage fails: each call reports it, changes nothing, and wipes what was
 * read or was to be written.
 */
@Tag("unit")
class FailingContainersTest {
  private static final String ALIAS = "c/AT_SIGNATURE";

  private static KeyPair keys;

  private final Containers containers = mock(Containers.class, "containers");
  private KeyStore store;

  private interface Call {
    void run(KeyStore store) throws Exception;
  }

  @BeforeAll
  static void generate() throws Exception {
    keys = TestStores.pair("AT_SIGNATURE", 512 << 16 | 1);
  }

  @BeforeEach
  void load() throws Exception {
    StoreLoader loader = mock(StoreLoader.class);
    when(loader.load(any(), any())).thenReturn(LoadedStore.of(containers, Set.of()));
    store =
        new KeyStore(
            new CapiKeyStoreSpi(CspContext.DEFAULT, loader), new CapiProvider(), "CAPI") {};
    store.load(null, null);
  }

  private static Container container() throws Exception {
    StoredKeyPair pair =
        new KeyPairEntryImport(CspContext.DEFAULT, Set.of())
            .of(keys.getPrivate(), Optional.empty(), List.of());
    return Container.empty(ContainerFamily.RSA, "c").with(pair);
  }

  private static Named<Call> call(String name, Call call) {
    return named(name, call);
  }

  static Stream<Named<Call>> lookups() {
    return Stream.of(
        call("aliases", KeyStore::aliases),
        call("size", KeyStore::size),
        call("getCertificateAlias", store -> store.getCertificateAlias(mock(Certificate.class))),
        call("containsAlias", store -> store.containsAlias(ALIAS)),
        call("isKeyEntry", store -> store.isKeyEntry(ALIAS)),
        call("getKey", store -> store.getKey(ALIAS, null)),
        call("getCertificate", store -> store.getCertificate(ALIAS)),
        call("getCertificateChain", store -> store.getCertificateChain(ALIAS)),
        call("getCreationDate", store -> store.getCreationDate(ALIAS)),
        call("getEntry", store -> store.getEntry(ALIAS, null)),
        call("entryInstanceOf", store -> store.entryInstanceOf(ALIAS, PrivateKeyEntry.class)),
        call("deleteEntry", store -> store.deleteEntry(ALIAS)));
  }

  @ParameterizedTest
  @MethodSource("lookups")
  void unreadableContainer_failsTheLookup(Call lookup) throws Exception {
    when(containers.all(any())).thenThrow(new IOException("no access"));
    when(containers.find(any(), any())).thenThrow(new IOException("no access"));

    assertThatCapi(() -> lookup.run(store))
        .fails(ProviderException.class)
        .with(CapiError.NTE_KEYSET_ENTRY_BAD);

    verify(containers, never()).change(any(), any(), any());
  }

  /** Containers of the first family have been read when those of the second cannot be. */
  @ParameterizedTest
  @MethodSource("lookups")
  void containersReadBeforeTheFailure_areReleasedLast(Call lookup) throws Exception {
    Container read = container();
    when(containers.all(ContainerFamily.RSA)).thenReturn(List.of(read));
    when(containers.all(ContainerFamily.DSS)).thenThrow(new IOException("no access"));
    when(containers.find(ContainerFamily.RSA, "c")).thenReturn(Optional.of(read));
    when(containers.find(ContainerFamily.DSS, "c")).thenThrow(new IOException("no access"));

    assertThatCapi(() -> lookup.run(store)).fails(ProviderException.class);

    InOrder order = inOrder(containers);
    order.verify(containers).release(read);
    order.verifyNoMoreInteractions();
  }

  @Test
  void keyPairThatCannotBeWritten_isWiped() throws Exception {
    StoredKeyPair[] written = new StoredKeyPair[1];
    doAnswer(
            call -> {
              Containers.Change change = call.getArgument(2);
              Container after = change.apply(Optional.empty()).orElseThrow();
              written[0] = after.pairs().iterator().next();
              throw new IOException("disk full");
            })
        .when(containers)
        .change(any(), any(), any());

    assertThatCapi(() -> store.setEntry(ALIAS, new CapiKeyPairEntry(keys), null))
        .fails(KeyStoreException.class)
        .hasMessageContaining("disk full")
        .with(CapiError.NTE_FAIL);

    assertThat(((RsaPrivateKeyData) written[0].body()).primeP()).isZero();
    assertThat(keys.getPrivate().getEncoded()).as("the key of the caller").isNotNull();
  }

  @Test
  void entryThatCannotBeDeleted_isReportedAndReleased() throws Exception {
    Container read = container();
    when(containers.find(ContainerFamily.RSA, "c")).thenReturn(Optional.of(read));
    when(containers.find(ContainerFamily.DSS, "c")).thenReturn(Optional.empty());
    doThrow(new IOException("disk full")).when(containers).change(any(), any(), any());

    assertThatCapi(() -> store.deleteEntry(ALIAS))
        .fails(KeyStoreException.class)
        .with(CapiError.NTE_FAIL);

    InOrder order = inOrder(containers);
    order.verify(containers).release(read);
    order.verify(containers).change(any(), any(), any());
  }

  static Stream<Named<Call>> refusedEntries() {
    return Stream.of(
        call(
            "session key",
            store -> store.setKeyEntry(ALIAS, new SecretKeySpec(new byte[8], "DES"), null, null)),
        call("encrypted key", store -> store.setKeyEntry(ALIAS, new byte[8], null)),
        call(
            "certificate alone",
            store -> store.setCertificateEntry(ALIAS, mock(Certificate.class))),
        call(
            "name too long",
            store -> store.setEntry("c".repeat(261), new CapiKeyPairEntry(keys), null)));
  }

  @ParameterizedTest
  @MethodSource("refusedEntries")
  void refusedEntry_doesNotReachTheStorage(Call call) {
    assertThatCapi(() -> call.run(store)).fails(KeyStoreException.class);

    verifyNoInteractions(containers);
  }
}

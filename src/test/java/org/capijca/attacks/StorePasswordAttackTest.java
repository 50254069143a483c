// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStore.CallbackHandlerProtection;
import java.security.KeyStore.PasswordProtection;
import java.util.Collections;
import java.util.stream.Stream;
import javax.security.auth.callback.PasswordCallback;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiLoadStoreParameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a store is protected by the given password however it is created, or the call fails.
 */
@Tag("unit")
class StorePasswordAttackTest {
  private static final char[] PASSWORD = "Geheim".toCharArray();

  @TempDir private Path folder;
  private Path root;
  private CapiProvider provider;

  @BeforeEach
  void choose() {
    root = folder.resolve("store");
    provider = new CapiProvider().configure("store=" + root);
  }

  private void generate(CapiProvider with) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_SIGNATURE", with);
    generator.initialize(CapiKeyGenParameterSpec.builder().keyLength(512).container("c").build());
    generator.generateKeyPair();
  }

  private static void assertFails(CapiError error, ThrowingCallable call) {
    assertThatCapi(call).with(error);
  }

  private KeyStore load(char[] password) throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(null, password);
    return store;
  }

  private void assertStoreIsUnderThePassword() throws Exception {
    assertThat(root.resolve("store.key")).doesNotExist();
    assertThat(load(PASSWORD)).isNotNull();
    assertFails(CapiError.ERROR_INVALID_PASSWORD, () -> load(null));
    assertFails(CapiError.ERROR_INVALID_PASSWORD, () -> load("geheim".toCharArray()));
    KeyStore other = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
    other.load(new ByteArrayInputStream(Files.readAllBytes(root.resolve("store.p12"))), PASSWORD);
  }

  @Test
  void keyPairGeneratedAfterLoading_usesPasswordOrIsRefused() throws Exception {
    KeyStore store = load(PASSWORD);

    assertFails(CapiError.ERROR_INVALID_PASSWORD, () -> generate(provider));
    generate(
        provider.withCallbackHandler(
            callbacks -> ((PasswordCallback) callbacks[0]).setPassword(PASSWORD)));

    assertThat(Collections.list(store.aliases())).containsExactly("c/AT_SIGNATURE");
    assertStoreIsUnderThePassword();
  }

  @Test
  void keyPairStoredAfterLoading_usesPassword() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_SIGNATURE", provider);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16));
    load(PASSWORD).setEntry("c", new CapiKeyPairEntry(generator.generateKeyPair()), null);

    assertStoreIsUnderThePassword();
    assertThat(load(PASSWORD).containsAlias("c")).isTrue();
  }

  @Test
  void loadParameterWithPassword_createsStoreWithPassword() throws Exception {
    KeyStore.getInstance("CAPI", provider).load(() -> new PasswordProtection(PASSWORD));
    assertStoreIsUnderThePassword();
  }

  @Test
  void keyContainersWithPassword_createStoreWithPassword() throws Exception {
    provider.keyContainers(CapiLoadStoreParameter.builder().password(PASSWORD).build());
    assertFails(CapiError.ERROR_INVALID_PASSWORD, () -> generate(provider));
    assertStoreIsUnderThePassword();
  }

  @Test
  void handlerWithoutPassword_createsNoStore() {
    CapiLoadStoreParameter parameter =
        CapiLoadStoreParameter.builder()
            .protection(new CallbackHandlerProtection(callbacks -> {}))
            .build();

    assertFails(
        CapiError.ERROR_INVALID_PASSWORD,
        () -> KeyStore.getInstance("CAPI", provider).load(parameter));
    assertThat(root).doesNotExist();
  }

  @Test
  void destroyedPassword_createsNoStore() throws Exception {
    PasswordProtection destroyed = new PasswordProtection(PASSWORD);
    destroyed.destroy();
    CapiLoadStoreParameter parameter =
        CapiLoadStoreParameter.builder().protection(destroyed).build();

    assertFails(
        CapiError.ERROR_INVALID_PASSWORD,
        () -> KeyStore.getInstance("CAPI", provider).load(parameter));
    assertThat(root).doesNotExist();
  }

  @Test
  void storeThatCannotBeCreated_isNotLoaded() throws Exception {
    Files.writeString(root, "a file");

    assertThatThrownBy(() -> load(PASSWORD)).isInstanceOf(java.io.IOException.class);
  }

  /** The first change creates a store without a password. */
  @Test
  void loadingWithoutPassword_writesNothing() throws Exception {
    load(null);
    load(new char[0]);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  /** Without a directory, both load and store refer to the user's own store. */
  @Test
  void directoryStore_isNotWrittenToOwnStore() throws Exception {
    KeyStore machine = KeyStore.getInstance("CAPI", provider);
    machine.load(CapiLoadStoreParameter.builder().directory(folder.resolve("machine")).build());
    CapiLoadStoreParameter own = CapiLoadStoreParameter.builder().build();

    assertFails(CapiError.ERROR_INVALID_PARAMETER, () -> machine.store(own));
    machine.store(null);
    load(null).store(own);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.ConfirmationCallback;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.spec.CapiLoadStoreParameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the flags of keys imported from PFX files of other programs. */
@Tag("unit")
class ImportFlagsTest {
  private final List<String> questions = new ArrayList<>();
  private int answer = ConfirmationCallback.YES;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file =
        Files.write(folder.resolve("windows.pfx"), TestStores.sample("windows-rsa-signature.pfx"));
  }

  private CapiProvider provider() {
    CallbackHandler handler =
        callbacks -> {
          for (Callback callback : callbacks) {
            ConfirmationCallback question = (ConfirmationCallback) callback;
            questions.add(question.getPrompt());
            question.setSelectedIndex(answer);
          }
        };
    return new CapiProvider().withCallbackHandler(handler);
  }

  private KeyStore importInto(CapiProvider provider, KeyFlag... flags) throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
    store.load(
        CapiLoadStoreParameter.builder()
            .file(file)
            .password(TestStores.PASSWORD)
            .importFlags(flags)
            .build());
    return store;
  }

  private static KeyStore directory(CapiProvider provider, Path path) throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(CapiLoadStoreParameter.builder().directory(path).build());
    return store;
  }

  /** Returns the key after it has been stored in a directory. */
  private CapiPrivateKey stored(KeyStore imported, CapiProvider provider) throws Exception {
    Path path = folder.resolve("own");
    PrivateKeyEntry entry = (PrivateKeyEntry) imported.getEntry("Signing", null);
    directory(provider, path).setEntry("Kept", entry, null);
    return (CapiPrivateKey) directory(provider, path).getKey("Kept", null);
  }

  private static void sign(PrivateKey key, CapiProvider provider) throws Exception {
    Signature signature = Signature.getInstance("SHA1withRSA", provider);
    signature.initSign(key);
    signature.update(new byte[3]);
    signature.sign();
  }

  private static void assertFails(
      CapiError error, Class<? extends Exception> type, ThrowingCallable call) {
    assertThatCapi(call).fails(type).with(error);
  }

  @Test
  void storedProtectedKey_requestsConsent() throws Exception {
    CapiProvider provider = provider();
    CapiPrivateKey key = stored(importInto(provider, KeyFlag.CRYPT_USER_PROTECTED), provider);
    questions.clear();

    assertThat(key.isUserProtected()).isTrue();
    sign(key, provider);
    assertThat(questions).hasSize(1);
    answer = ConfirmationCallback.NO;
    assertFails(CapiError.NTE_PERM, SignatureException.class, () -> sign(key, provider));
  }

  @Test
  void protectedKey_cannotBeUsedWithoutCallbackHandler() throws Exception {
    stored(importInto(provider(), KeyFlag.CRYPT_USER_PROTECTED), provider());
    CapiProvider silent = new CapiProvider();
    PrivateKey key = (PrivateKey) directory(silent, folder.resolve("own")).getKey("Kept", null);

    assertFails(CapiError.NTE_SILENT_CONTEXT, InvalidKeyException.class, () -> sign(key, silent));
  }

  @Test
  void protectedKey_isNotImportedWithoutCallbackHandler() {
    assertFails(
        CapiError.NTE_SILENT_CONTEXT,
        IOException.class,
        () -> importInto(new CapiProvider(), KeyFlag.CRYPT_USER_PROTECTED));
  }

  @Test
  void archivableKey_isExportableUntilStored() throws Exception {
    CapiProvider provider = new CapiProvider();
    KeyStore imported = importInto(provider, KeyFlag.CRYPT_ARCHIVABLE);

    assertThat(imported.getKey("Signing", null).getEncoded()).isNotNull();
    CapiPrivateKey key = stored(imported, provider);
    assertThat(key.isExportable()).isFalse();
    assertThat(key.getEncoded()).isNull();
  }

  @Test
  void exportableKey_remainsExportable() throws Exception {
    CapiProvider provider = new CapiProvider();
    CapiPrivateKey key = stored(importInto(provider, KeyFlag.CRYPT_EXPORTABLE), provider);

    assertThat(key.getEncoded()).isNotNull();
  }
}

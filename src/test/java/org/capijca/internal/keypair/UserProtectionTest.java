// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.capijca.MockedUser.questionAbout;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.io.IOException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPairGenerator;
import java.security.KeyStoreException;
import java.security.ProviderException;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.MockedUser;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.KeyGenProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

/**
 * Tests CRYPT_USER_PROTECTED and CRYPT_FORCE_KEY_PROTECTION_HIGH: the user is asked once for each
 * use, before anything else happens.
 */
@Tag("unit")
class UserProtectionTest {
  private static final KeyFlag[] PROTECTED = {
    KeyFlag.CRYPT_EXPORTABLE, KeyFlag.CRYPT_USER_PROTECTED
  };

  private final KeyGenProgress progress = mock(KeyGenProgress.class, "progress");
  private final KeyPairStore store = mock(KeyPairStore.class, "store");
  private CallbackHandler user;

  @BeforeEach
  void makeUser() throws Exception {
    user = MockedUser.consenting();
  }

  private CapiPrivateKey generate(KeyFlag... flags) throws Exception {
    CapiKeyPairGeneratorSpi generator =
        new CapiKeyPairGeneratorSpi(
            "AT_SIGNATURE",
            context -> context.row(AlgId.CALG_RSA_SIGN, KeyPairRow.class).orElseThrow(),
            CspContext.DEFAULT.withCallbackHandler(user),
            store);
    generator.initialize(
        CapiKeyGenParameterSpec.builder()
            .keyLength(512)
            .flags(flags)
            .container("container")
            .progress(progress)
            .build(),
        null);
    return (CapiPrivateKey) generator.generateKeyPair().getPrivate();
  }

  @ParameterizedTest
  @EnumSource(names = {"CRYPT_USER_PROTECTED", "CRYPT_FORCE_KEY_PROTECTION_HIGH"})
  void protectedKey_requestsConsentOnceForGenerationAndForEachExport(KeyFlag flag)
      throws Exception {
    CapiPrivateKey key = generate(KeyFlag.CRYPT_EXPORTABLE, flag);
    assertThat(key.isUserProtected()).isTrue();
    verify(user).handle(questionAbout("generate a protected CALG_RSA_SIGN key"));
    verifyNoMoreInteractions(user);

    assertThat(key.getEncoded()).isNotNull();
    assertThat(key.getEncoded()).isNotNull();

    verify(user, times(2)).handle(questionAbout("export the protected CALG_RSA_SIGN key"));
    verifyNoMoreInteractions(user);
  }

  @Test
  void consent_isRequestedBeforeTheSearch_andTheKeyIsStoredAfterIt() throws Exception {
    generate(PROTECTED);

    InOrder order = inOrder(user, progress, store);
    order.verify(user).handle(any());
    order.verify(progress, atLeastOnce()).report(eq(0), anyLong(), anyLong());
    order.verify(progress, atLeastOnce()).report(eq(1), anyLong(), anyLong());
    order.verify(progress).report(eq(2), anyLong(), anyLong());
    order.verify(store).put(eq("container"), any());
    order.verifyNoMoreInteractions();
  }

  @Test
  void withoutConsent_nothingIsSearchedOrStored() throws Exception {
    MockedUser.refuse(user);

    assertThatCapi(() -> generate(PROTECTED))
        .fails(ProviderException.class)
        .with(CapiError.NTE_PERM);

    verify(user).handle(any());
    verifyNoInteractions(progress, store);
  }

  @Test
  void unprotectedKey_requestsNoConsent() throws Exception {
    MockedUser.refuse(user);

    CapiPrivateKey key = generate(KeyFlag.CRYPT_EXPORTABLE);

    assertThat(key.isUserProtected()).isFalse();
    assertThat(key.getEncoded()).isNotNull();
    verifyNoInteractions(user);
  }

  @ParameterizedTest
  @ValueSource(classes = {UnsupportedCallbackException.class, IOException.class})
  void handlerThatCannotAsk_isTreatedAsSilentContext(Class<? extends Exception> failure)
      throws Exception {
    doThrow(failure).when(user).handle(any());

    assertThatCapi(() -> generate(PROTECTED))
        .fails(ProviderException.class)
        .with(CapiError.NTE_SILENT_CONTEXT);
    verifyNoInteractions(progress, store);
  }

  /** A silent context fails before the search for primes begins. */
  @ParameterizedTest
  @ValueSource(ints = {0x02000003, 0x02008001})
  void withoutHandler_initializationIsRefused(int dwFlags) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_SIGNATURE", new CapiProvider());
    generator.initialize(new CapiKeyGenParameterSpec(0x02000001));

    assertThatCapi(() -> generator.initialize(new CapiKeyGenParameterSpec(dwFlags)))
        .fails(InvalidAlgorithmParameterException.class)
        .with(CapiError.NTE_SILENT_CONTEXT);
    assertThat(((CapiPrivateKey) generator.generateKeyPair().getPrivate()).isUserProtected())
        .isFalse();
  }

  @Test
  void keyThatCannotBeStored_isDestroyed() throws Exception {
    doThrow(new KeyStoreException("disk full")).when(store).put(any(), any());

    assertThatCapi(() -> generate(PROTECTED))
        .fails(ProviderException.class)
        .hasMessage("disk full");

    ArgumentCaptor<KeyPairPrivateKey<?>> key = ArgumentCaptor.captor();
    verify(store).put(eq("container"), key.capture());
    assertThat(key.getValue().isDestroyed()).isTrue();
  }
}

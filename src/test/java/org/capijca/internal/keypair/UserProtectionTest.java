// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPairGenerator;
import java.security.ProviderException;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.ConfirmationCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests CRYPT_USER_PROTECTED and CRYPT_FORCE_KEY_PROTECTION_HIGH. */
@Tag("unit")
class UserProtectionTest {
  private final List<String> questions = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {0x02000003, 0x02008001})
  void consent_isRequestedForGenerationAndExport(int dwFlags) throws Exception {
    CapiPrivateKey key = generate(answering(ConfirmationCallback.YES), dwFlags);

    assertThat(key.isUserProtected()).isTrue();
    assertThat(questions).hasSize(1);
    assertThat(key.getEncoded()).isNotNull();
    assertThat(questions).hasSize(2).allMatch(question -> question.contains("CALG_RSA_SIGN"));
  }

  @Test
  void unprotectedKey_requestsNoConsent() throws Exception {
    CapiPrivateKey key = generate(answering(ConfirmationCallback.NO), 0x02000001);

    assertThat(key.isUserProtected()).isFalse();
    assertThat(key.getEncoded()).isNotNull();
    assertThat(questions).isEmpty();
  }

  @Test
  void withoutConsent_noKeyPairIsGenerated() {
    assertThatCapi(() -> generate(answering(ConfirmationCallback.NO), 0x02000003))
        .fails(ProviderException.class)
        .with(CapiError.NTE_PERM);
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
  void handlerWithoutConfirmation_isTreatedAsSilentContext() {
    CallbackHandler handler =
        callbacks -> {
          throw new UnsupportedCallbackException(callbacks[0]);
        };
    assertThatCapi(() -> generate(handler, 0x02000003))
        .fails(ProviderException.class)
        .with(CapiError.NTE_SILENT_CONTEXT);
  }

  private CallbackHandler answering(int answer) {
    return callbacks -> {
      for (Callback callback : callbacks) {
        ConfirmationCallback confirmation = (ConfirmationCallback) callback;
        questions.add(confirmation.getPrompt());
        confirmation.setSelectedIndex(answer);
      }
    };
  }

  private static CapiPrivateKey generate(CallbackHandler handler, int dwFlags) throws Exception {
    KeyPairGenerator generator =
        KeyPairGenerator.getInstance(
            "AT_SIGNATURE", new CapiProvider().withCallbackHandler(handler));
    generator.initialize(new CapiKeyGenParameterSpec(dwFlags));
    return (CapiPrivateKey) generator.generateKeyPair().getPrivate();
  }
}

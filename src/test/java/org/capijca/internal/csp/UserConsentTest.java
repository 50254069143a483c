// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.capijca.CapiError;
import org.capijca.KeyFlag;
import org.capijca.MockedUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how the user is asked for consent and for a password. */
@Tag("unit")
class UserConsentTest {
  private static final Set<KeyFlag> PROTECTED = Set.of(KeyFlag.CRYPT_USER_PROTECTED);

  @ParameterizedTest
  @EnumSource(KeyFlag.class)
  void consent_isNeededForTwoFlagsOnly(KeyFlag flag) {
    assertThat(UserConsent.isNeeded(Set.of(flag)))
        .isEqualTo(
            flag == KeyFlag.CRYPT_USER_PROTECTED
                || flag == KeyFlag.CRYPT_FORCE_KEY_PROTECTION_HIGH);
  }

  @Test
  void silentContext_refusesProtectedKeysOnly() {
    UserConsent silent = UserConsent.through(null);

    assertThatCapi(() -> silent.requireUser(PROTECTED, InvalidKeyException::new))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_SILENT_CONTEXT)
        .hasMessageContaining("CRYPT_USER_PROTECTED")
        .hasMessageContaining("CapiProvider.withCallbackHandler");
    assertThatCapi(() -> silent.obtain(PROTECTED, "sign", InvalidKeyException::new))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_SILENT_CONTEXT)
        .hasMessageContaining("consent to sign");
    assertThatCode(
            () -> {
              silent.requireUser(Set.of(), InvalidKeyException::new);
              silent.obtain(Set.of(), "sign", InvalidKeyException::new);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void user_isAskedForProtectedKeysOnly() throws Exception {
    CallbackHandler user = MockedUser.consenting();
    UserConsent consent = UserConsent.through(user);

    consent.requireUser(PROTECTED, InvalidKeyException::new);
    consent.obtain(Set.of(), "sign", InvalidKeyException::new);
    verifyNoInteractions(user);
    consent.obtain(PROTECTED, "sign", InvalidKeyException::new);
    verify(user).handle(any());

    MockedUser.refuse(user);
    assertThatCapi(() -> consent.obtain(PROTECTED, "sign", InvalidKeyException::new))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_PERM)
        .hasMessageContaining("the user refused consent to sign");
  }

  @Test
  void handlerThatFails_isReportedAsSilentContext() {
    IOException failure = new IOException("no display");
    UserConsent consent =
        UserConsent.through(callbacks -> {
          throw failure;
        });

    assertThatCapi(() -> consent.obtain(PROTECTED, "sign", InvalidKeyException::new))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_SILENT_CONTEXT)
        .hasRootCause(failure);
  }

  @Test
  void password_isReturned_andWipedInCallback() throws Exception {
    PasswordCallback[] asked = new PasswordCallback[1];
    UserConsent consent =
        UserConsent.through(callbacks -> {
          asked[0] = (PasswordCallback) callbacks[0];
          asked[0].setPassword("secret".toCharArray());
        });

    assertThat(consent.password("Password of the store")).containsExactly("secret".toCharArray());
    assertThat(asked[0].getPrompt()).isEqualTo("Password of the store");
    assertThat(asked[0].isEchoOn()).isFalse();
    assertThat(asked[0].getPassword()).containsOnly(' ');
  }

  @Test
  void withoutAnswer_thereIsNoPassword() throws Exception {
    assertThat(UserConsent.SILENT.password("Password")).isNull();
    assertThat(UserConsent.through((Callback[] callbacks) -> {}).password("Password")).isNull();
    UserConsent unsupported =
        UserConsent.through(callbacks -> {
          throw new UnsupportedCallbackException(callbacks[0]);
        });
    assertThat(unsupported.password("Password")).isNull();
  }
}

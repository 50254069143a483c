// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.IOException;
import java.security.KeyStore.CallbackHandlerProtection;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.ProtectionParameter;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests how the password of a store is taken from a ProtectionParameter. */
@Tag("unit")
class StorePasswordTest {
  private static char[] password() {
    return "secret".toCharArray();
  }

  @Test
  void passwordOfProtection_isCopied() throws Exception {
    PasswordProtection protection = new PasswordProtection(password());

    char[] copy = StorePassword.of(protection);

    assertThat(copy).isEqualTo(password());
    StorePassword.wipe(copy);
    assertThat(copy).containsOnly('\0');
    assertThat(protection.getPassword()).isEqualTo(password());
  }

  @Test
  void missingPassword_isNull() throws Exception {
    assertThat(StorePassword.of(null)).isNull();
    assertThat(StorePassword.of(new PasswordProtection(null))).isNull();
    StorePassword.wipe(null);
  }

  private static void assertNotGiven(ProtectionParameter protection, String message) {
    assertThatCapi(() -> StorePassword.of(protection))
        .fails(IOException.class)
        .hasMessageContaining(message)
        .hasCauseInstanceOf(UnrecoverableKeyException.class)
        .with(CapiError.ERROR_INVALID_PASSWORD);
  }

  @Test
  void destroyedPassword_isRefused() throws Exception {
    PasswordProtection protection = new PasswordProtection(password());
    protection.destroy();

    assertNotGiven(protection, "has been destroyed");
  }

  @Test
  void passwordOfCallback_isTakenAndCleared() throws Exception {
    List<PasswordCallback> asked = new ArrayList<>();
    CallbackHandler handler =
        callbacks -> {
          PasswordCallback question = (PasswordCallback) callbacks[0];
          asked.add(question);
          question.setPassword(password());
        };

    assertThat(StorePassword.of(new CallbackHandlerProtection(handler))).isEqualTo(password());
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).getPassword()).containsOnly(' ');
    assertThat(asked.get(0).isEchoOn()).isFalse();
    assertNotGiven(new CallbackHandlerProtection(callbacks -> {}), "gave no password");
  }

  @Test
  void protectionWithoutPassword_isRefused() {
    CallbackHandler unable =
        callbacks -> {
          throw new UnsupportedCallbackException(callbacks[0]);
        };
    ProtectionParameter other = new ProtectionParameter() {};

    for (ProtectionParameter each :
        new ProtectionParameter[] {new CallbackHandlerProtection(unable), other}) {
      assertThatCapi(() -> StorePassword.of(each))
          .fails(IOException.class)
          .with(CapiError.ERROR_INVALID_PARAMETER);
    }
  }
}

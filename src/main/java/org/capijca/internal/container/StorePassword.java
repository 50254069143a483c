// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.ERROR_INVALID_PASSWORD;

import java.io.IOException;
import java.security.KeyStore.CallbackHandlerProtection;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.ProtectionParameter;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;

/** Obtains the password of a ProtectionParameter. */
final class StorePassword {
  private StorePassword() {}

  /**
   * Returns the password, or null for none. The caller wipes it.
   *
   * @throws IOException if the protection supplies no password, caused by an
   *     UnrecoverableKeyException (ERROR_INVALID_PASSWORD); if it is of an unsupported type, or its
   *     handler does not support password callbacks (ERROR_INVALID_PARAMETER)
   */
  static char[] of(ProtectionParameter protection) throws IOException {
    if (protection == null) {
      return null;
    }
    if (protection instanceof PasswordProtection known) {
      if (known.isDestroyed()) {
        throw notGiven("the password has been destroyed");
      }
      return known.getPassword() == null ? null : known.getPassword().clone();
    }
    if (protection instanceof CallbackHandlerProtection asked) {
      return ask(asked);
    }
    throw ERROR_INVALID_PARAMETER.as(
        IOException::new,
        "a "
            + protection.getClass().getName()
            + " gives no password; allowed PasswordProtection and CallbackHandlerProtection");
  }

  private static IOException notGiven(String message) {
    return new IOException(
        message, ERROR_INVALID_PASSWORD.as(UnrecoverableKeyException::new, message));
  }

  /** Wipes a password, if there is one. */
  static void wipe(char[] password) {
    if (password != null) {
      Arrays.fill(password, '\0');
    }
  }

  private static char[] ask(CallbackHandlerProtection protection) throws IOException {
    PasswordCallback question = new PasswordCallback("Password of the key store: ", false);
    try {
      protection.getCallbackHandler().handle(new Callback[] {question});
      char[] password = question.getPassword();
      if (password == null) {
        throw notGiven("the CallbackHandler gave no password");
      }
      return password;
    } catch (UnsupportedCallbackException e) {
      throw ERROR_INVALID_PARAMETER.as(
          IOException::new, "the CallbackHandler cannot ask for a password", e);
    } finally {
      question.clearPassword();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.capijca.CapiError.NTE_PERM;
import static org.capijca.CapiError.NTE_SILENT_CONTEXT;

import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.ConfirmationCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.capijca.KeyFlag;

/**
 * Asks the user before a protected private key is made or used, as Windows does in a dialog.
 *
 * <p>Without a handler the context is silent (CRYPT_SILENT) and such keys fail with
 * NTE_SILENT_CONTEXT.
 */
public final class UserConsent {
  /** There is no user to ask. */
  public static final UserConsent SILENT = new UserConsent(null);

  /** Null where there is no user. */
  private final CallbackHandler handler;

  private UserConsent(CallbackHandler handler) {
    this.handler = handler;
  }

  /** Asks through a handler; null for none, which is {@link #SILENT}. */
  static UserConsent through(CallbackHandler handler) {
    return handler == null ? SILENT : new UserConsent(handler);
  }

  /** Whether keys made with these flags ask before each use. */
  public static boolean isNeeded(Set<KeyFlag> flags) {
    return flags.contains(KeyFlag.CRYPT_USER_PROTECTED)
        || flags.contains(KeyFlag.CRYPT_FORCE_KEY_PROTECTION_HIGH);
  }

  /**
   * Refuses flags that need a user where there is none (CRYPT_SILENT, CRYPT_VERIFYCONTEXT).
   *
   * @param refusal the exception to throw then (NTE_SILENT_CONTEXT)
   */
  public <T extends Exception> void requireUser(Set<KeyFlag> flags, Function<String, T> refusal)
      throws T {
    if (isNeeded(flags) && handler == null) {
      throw nobodyToAsk(flags + " needs a user to ask", refusal);
    }
  }

  /**
   * Asks, where the flags demand it.
   *
   * @param use what is about to happen, for example {@code sign with the CALG_RSA_SIGN key}
   * @param refusal the exception to throw where there is nobody to ask (NTE_SILENT_CONTEXT) or the
   *     answer is not yes (NTE_PERM)
   */
  public <T extends Exception> void obtain(
      Set<KeyFlag> flags, String use, Function<String, T> refusal) throws T {
    if (!isNeeded(flags)) {
      return;
    }
    if (handler == null) {
      throw nobodyToAsk("the user must be asked to " + use, refusal);
    }
    ConfirmationCallback question =
        new ConfirmationCallback(
            "Allow this program to " + use + "?",
            ConfirmationCallback.WARNING,
            ConfirmationCallback.YES_NO_OPTION,
            ConfirmationCallback.NO);
    try {
      handler.handle(new Callback[] {question});
    } catch (IOException | UnsupportedCallbackException e) {
      throw NTE_SILENT_CONTEXT.as(refusal, "the user could not be asked to " + use, e);
    }
    if (question.getSelectedIndex() != ConfirmationCallback.YES) {
      throw NTE_PERM.as(refusal, "the user did not allow to " + use);
    }
  }

  private static <T extends Exception> T nobodyToAsk(String why, Function<String, T> refusal) {
    return NTE_SILENT_CONTEXT.as(refusal, why + ", but the provider has no CallbackHandler");
  }

  /** A password from the user, who is asked by this prompt; null where there is none to be had. */
  public char[] password(String prompt) throws IOException {
    if (handler == null) {
      return null;
    }
    PasswordCallback question = new PasswordCallback(prompt, false);
    try {
      handler.handle(new Callback[] {question});
      return question.getPassword();
    } catch (UnsupportedCallbackException e) {
      return null;
    } finally {
      question.clearPassword();
    }
  }
}

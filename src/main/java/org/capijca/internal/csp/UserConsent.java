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
 * Obtains the user's consent through a CallbackHandler before a protected private key is made or
 * used, as Windows does in a dialog.
 *
 * <p>Without a handler the context is silent (CRYPT_SILENT) and such keys fail with
 * NTE_SILENT_CONTEXT.
 */
public final class UserConsent {
  /** The consent of a silent context, without a CallbackHandler. */
  public static final UserConsent SILENT = new UserConsent(null);

  /** Null in a silent context. */
  private final CallbackHandler handler;

  private UserConsent(CallbackHandler handler) {
    this.handler = handler;
  }

  /** Returns the consent obtained through a handler; {@link #SILENT} for null. */
  static UserConsent through(CallbackHandler handler) {
    return handler == null ? SILENT : new UserConsent(handler);
  }

  /** Returns whether keys with these flags require consent before each use. */
  public static boolean isNeeded(Set<KeyFlag> flags) {
    return flags.contains(KeyFlag.CRYPT_USER_PROTECTED)
        || flags.contains(KeyFlag.CRYPT_FORCE_KEY_PROTECTION_HIGH);
  }

  /**
   * Refuses flags that require consent in a silent context (CRYPT_SILENT, CRYPT_VERIFYCONTEXT).
   *
   * @param refusal the exception to throw then (NTE_SILENT_CONTEXT)
   */
  public <T extends Exception> void requireUser(Set<KeyFlag> flags, Function<String, T> refusal)
      throws T {
    if (isNeeded(flags) && handler == null) {
      throw silentContext(flags + " requires the user's consent", refusal);
    }
  }

  /**
   * Asks the user if the flags require it.
   *
   * @param use the use to consent to, for example {@code sign with the CALG_RSA_SIGN key}
   * @param refusal the exception to throw in a silent context (NTE_SILENT_CONTEXT) or if the answer
   *     is not yes (NTE_PERM)
   */
  public <T extends Exception> void obtain(
      Set<KeyFlag> flags, String use, Function<String, T> refusal) throws T {
    if (!isNeeded(flags)) {
      return;
    }
    if (handler == null) {
      throw silentContext("the user must be asked for consent to " + use, refusal);
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
      throw NTE_SILENT_CONTEXT.as(
          refusal, "the CallbackHandler could not ask for consent to " + use, e);
    }
    if (question.getSelectedIndex() != ConfirmationCallback.YES) {
      throw NTE_PERM.as(refusal, "the user refused consent to " + use);
    }
  }

  private static <T extends Exception> T silentContext(String why, Function<String, T> refusal) {
    return NTE_SILENT_CONTEXT.as(
        refusal,
        why
            + ", but the provider has no CallbackHandler; CapiProvider.withCallbackHandler sets one");
  }

  /**
   * Asks the user for a password with this prompt; returns null if there is no CallbackHandler or
   * no answer.
   */
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

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.ConfirmationCallback;

/** The user whose consent a CallbackHandler obtains, as a mock whose calls are verified. */
public final class MockedUser {
  private MockedUser() {}

  /** Returns a user who consents to every use. */
  public static CallbackHandler consenting() throws Exception {
    CallbackHandler user = mock(CallbackHandler.class, "user");
    answer(user, ConfirmationCallback.YES);
    return user;
  }

  /** Makes the user refuse from now on. */
  public static void refuse(CallbackHandler user) throws Exception {
    answer(user, ConfirmationCallback.NO);
  }

  private static void answer(CallbackHandler user, int answer) throws Exception {
    doAnswer(
            call -> {
              for (Callback question : call.<Callback[]>getArgument(0)) {
                ((ConfirmationCallback) question).setSelectedIndex(answer);
              }
              return null;
            })
        .when(user)
        .handle(any());
  }

  /** Matches one question for consent to a use. */
  public static Callback[] questionAbout(String use) {
    return argThat(callbacks ->
        callbacks.length == 1 && ((ConfirmationCallback) callbacks[0]).getPrompt().contains(use));
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

/** Asks a person for a password without echo. */
@FunctionalInterface
public interface PasswordPrompt {
  /**
   * Asks once.
   *
   * @param question what is asked, for example {@code "Password: "}
   * @return the password, which the caller wipes; null at the end of the input
   */
  char[] ask(String question);

  /** {@return whether there is a terminal to ask on} */
  default boolean isAvailable() {
    return true;
  }
}

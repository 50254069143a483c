// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keyfile;

import java.io.IOException;
import org.capijca.cli.io.CommandFailure;

/** Returns the password of a key file when it turns out that one is needed. */
@FunctionalInterface
public interface PasswordSupplier {
  /**
   * Returns the password.
   *
   * @return the password, which the caller wipes
   * @throws IOException if it cannot be read
   * @throws CommandFailure if there is none
   */
  char[] get() throws IOException, CommandFailure;

  /**
   * Is called before {@link #get} where the password is that of a private key, and not of a file
   * that may have certificates only.
   *
   * @throws IOException if it cannot be found out whether the key is refused
   * @throws CommandFailure to refuse the key before its password is asked for
   */
  default void beforePrivateKey() throws IOException, CommandFailure {}
}

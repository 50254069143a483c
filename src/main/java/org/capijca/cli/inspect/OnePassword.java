// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.io.IOException;
import java.util.Arrays;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.keyfile.PasswordSupplier;

/** A password that is read once, however many parts of an input need it. */
final class OnePassword {
  private final PasswordSupplier source;
  private char[] password;

  OnePassword(PasswordSupplier source) {
    this.source = source;
  }

  void read() throws IOException, CommandFailure {
    if (password == null) {
      password = source.get();
    }
  }

  /** Returns a copy, which the caller wipes. */
  char[] copy() throws IOException, CommandFailure {
    read();
    return password.clone();
  }

  void wipe() {
    if (password != null) {
      Arrays.fill(password, '\0');
    }
  }
}

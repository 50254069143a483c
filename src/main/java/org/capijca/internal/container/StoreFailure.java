// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_FAIL;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.security.KeyStoreException;
import org.capijca.CapiError;

/** Converts failures of file access to KeyStoreException. */
final class StoreFailure {
  private StoreFailure() {}

  /**
   * Returns an exception with the code of the cause, or NTE_FAIL for an error of the operating
   * system.
   */
  static KeyStoreException of(IOException e) {
    if (CapiError.of(e).isPresent()) {
      return new KeyStoreException(e.getMessage(), e);
    }
    String reason =
        e instanceof ClosedByInterruptException || e instanceof FileLockInterruptionException
            ? "the thread was interrupted"
            : e.toString();
    return NTE_FAIL.as(
        KeyStoreException::new, "the key store could not be read or written: " + reason, e);
  }
}

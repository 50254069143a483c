// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import static org.capijca.CapiError.NTE_FAIL;

import java.security.ProviderException;

/** Lets a long search be given up: pairs of 16384 bits take minutes. */
final class Interruption {
  private Interruption() {}

  /**
   * Ends the search if the thread was interrupted; the thread stays interrupted.
   *
   * @throws ProviderException if so
   */
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw NTE_FAIL.as(
          ProviderException::new, "the thread was interrupted during the search for primes");
    }
  }
}

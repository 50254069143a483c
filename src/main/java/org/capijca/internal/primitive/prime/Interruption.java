// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import static org.capijca.CapiError.NTE_FAIL;

import java.security.ProviderException;

/** Stops a long search when the thread is interrupted: a key pair of 16384 bits takes minutes. */
final class Interruption {
  private Interruption() {}

  /**
   * Ends the search if the thread was interrupted. The interrupt status of the thread is kept.
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

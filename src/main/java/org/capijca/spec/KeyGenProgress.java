// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

/**
 * Receives progress updates during key pair generation, which takes minutes for 16384-bit RSA keys.
 * See {@link CapiKeyGenParameterSpec.Builder#progress}.
 *
 * <p>The generating thread calls it after each number that it has tested. An exception thrown by
 * the listener ends the generation and is passed on by {@code generateKeyPair}. {@link
 * Thread#interrupt()} ends the generation with a ProviderException.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface KeyGenProgress {
  /**
   * Reports the progress.
   *
   * @param primesFound the primes found so far, of the two that a key pair or its domain parameters
   *     need
   * @param candidatesTested the numbers tested so far, on all threads
   * @param candidatesExpected the average count of numbers tested for such a key pair; half as many
   *     or twice as many are common
   */
  void report(int primesFound, long candidatesTested, long candidatesExpected);
}

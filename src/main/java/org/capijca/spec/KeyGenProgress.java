// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

/**
 * A listener to the progress of the generation of a key pair: RSA key pairs of 16384 bits take
 * minutes. See {@link CapiKeyGenParameterSpec.Builder#progress}.
 *
 * <p>It is called by the thread that generates, after each number that this thread has tested. An
 * exception that it throws ends the generation, and {@code generateKeyPair} throws it. {@link
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

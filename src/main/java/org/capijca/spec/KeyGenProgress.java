// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

/**
 * Told how the generation of a key pair gets on: RSA pairs of 16384 bits take minutes. See {@code
 * CapiKeyGenParameterSpec.Builder.progress}.
 *
 * <p>It is called by the thread that generates, after each number that this thread has tested; an
 * exception it throws ends the generation and is what {@code generateKeyPair} throws. So does
 * {@link Thread#interrupt()} end one, with a ProviderException.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface KeyGenProgress {
  /**
   * Reports.
   *
   * @param primesFound primes found so far, of the two that a pair or its domain parameters need
   * @param candidatesTested numbers tested so far, on all threads
   * @param candidatesExpected numbers that are tested for such a pair on average; half as many or
   *     twice as many are common
   */
  void report(int primesFound, long candidatesTested, long candidatesExpected);
}

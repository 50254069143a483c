// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive;

import static org.capijca.CapiError.NTE_FAIL;

import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A comparison of one implementation of a primitive with published results, made before a process
 * uses it for the first time. An implementation that fails is not used by the process again.
 *
 * <p>Threads that use an implementation for the first time at the same time may all test it; none
 * waits for another, and one failure counts more than any number of successes.
 */
public abstract class SelfTest {
  /** Whether an implementation has passed; those not tested yet are absent. */
  private static final Map<String, Boolean> RESULTS = new ConcurrentHashMap<>();

  /** Returns whether the implementation computes the published results. */
  protected abstract boolean passes() throws GeneralSecurityException;

  /**
   * Tests an implementation unless it has been tested.
   *
   * @param implementation the primitive and its implementation: the transformation for a cipher of
   *     the JDK, otherwise for example {@code DSA verification of Bouncy Castle}
   * @throws ProviderException if it does not compute the published results, or did not do so at an
   *     earlier call (NTE_FAIL)
   */
  public final void require(String implementation) {
    Boolean passed = RESULTS.get(implementation);
    if (passed == null) {
      run(implementation);
    } else if (!passed) {
      throw failure(implementation, null);
    }
  }

  private void run(String implementation) {
    boolean passed = false;
    Exception cause = null;
    try {
      passed = passes();
    } catch (GeneralSecurityException | RuntimeException e) {
      cause = e;
    }
    if (passed) {
      passed = !Boolean.FALSE.equals(RESULTS.putIfAbsent(implementation, true));
    } else {
      RESULTS.put(implementation, false);
    }
    if (!passed) {
      throw failure(implementation, cause);
    }
  }

  private static ProviderException failure(String implementation, Exception cause) {
    return NTE_FAIL.as(
        ProviderException::new,
        "the implementation of "
            + implementation
            + " has failed its self-test and is not used; check the JDK and Bouncy Castle, and"
            + " restart the process",
        cause);
  }
}

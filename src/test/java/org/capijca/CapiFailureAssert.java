// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Assertions on calls that fail as this provider fails: with the exception that a JCA program
 * expects, and a CryptoAPI code.
 *
 * <pre>{@code
 * assertThatCapi(() -> cipher.init(mode, key)).fails(InvalidKeyException.class).with(NTE_BAD_KEY);
 * }</pre>
 */
public final class CapiFailureAssert extends AbstractThrowableAssert<CapiFailureAssert, Throwable> {
  private CapiFailureAssert(Throwable failure) {
    super(failure, CapiFailureAssert.class);
  }

  /** Makes the call and starts assertions on what it throws. */
  public static CapiFailureAssert assertThatCapi(ThrowingCallable call) {
    return new CapiFailureAssert(catchThrowable(call));
  }

  /** Verifies that the call has failed with an exception of this type. */
  public CapiFailureAssert fails(Class<?> type) {
    if (actual == null) {
      failWithMessage("expected %s, but the call succeeded", type.getSimpleName());
    }
    return isInstanceOf(type);
  }

  /** Verifies that the exception carries this code, and that its message names it. */
  public CapiFailureAssert with(CapiError code) {
    if (actual == null) {
      failWithMessage("expected %s, but the call succeeded", code);
    }
    CapiError carried = CapiError.of(actual).orElse(null);
    if (carried != code) {
      failWithMessage("expected %s, but %s carries %s", code, actual, carried);
    }
    return this;
  }

  /** Verifies that the exception carries no code of CryptoAPI. */
  public CapiFailureAssert withoutCode() {
    isNotNull();
    if (CapiError.of(actual).isPresent()) {
      failWithMessage("expected no CryptoAPI code, but %s carries one", actual);
    }
    return this;
  }
}

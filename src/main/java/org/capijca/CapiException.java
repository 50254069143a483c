// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import org.jspecify.annotations.Nullable;

/**
 * The CryptoAPI code of a failure, as the cause of the JCA exception that a program catches.
 * Programs read the code with {@link CapiError#of(Throwable)}.
 */
final class CapiException extends Exception {
  private static final long serialVersionUID = 1L;

  private final CapiError error;

  CapiException(CapiError error, @Nullable Throwable cause) {
    super(error.toString(), cause, true, false);
    this.error = error;
  }

  /** Returns the code. */
  CapiError error() {
    return error;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

/**
 * The CryptoAPI code of a failure, as the cause of the JCA exception a program catches. Programs
 * read it with {@link CapiError#of(Throwable)}.
 *
 * @since 0.1
 */
public final class CapiException extends Exception {
  private static final long serialVersionUID = 1L;

  private final CapiError error;

  CapiException(CapiError error, Throwable cause) {
    super(error.toString(), cause, true, false);
    this.error = error;
  }

  /** The code. */
  public CapiError error() {
    return error;
  }
}

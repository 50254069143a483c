// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import java.util.function.BiFunction;

/** Bytes that are not the BLOB or key file they should be; carries its CryptoAPI code. */
public final class BlobException extends Exception {
  private static final long serialVersionUID = 1L;

  public BlobException(String message) {
    super(message);
  }

  /** The same failure, with its message and code, as an exception of the caller's kind. */
  public <T extends Throwable> T as(BiFunction<String, Throwable, T> constructor) {
    return constructor.apply(getMessage(), this);
  }
}

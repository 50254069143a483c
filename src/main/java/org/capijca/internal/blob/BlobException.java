// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import java.util.function.BiFunction;

/** Thrown when bytes are not a valid BLOB or key file; has a CryptoAPI code. */
public final class BlobException extends Exception {
  private static final long serialVersionUID = 1L;

  public BlobException(String message) {
    super(message);
  }

  /** Converts this to another exception class with the same message and code. */
  public <T extends Throwable> T as(BiFunction<String, Throwable, T> constructor) {
    return constructor.apply(getMessage(), this);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

/** Refuses null where an argument is needed. */
final class Given {
  private Given() {}

  /**
   * Returns the argument.
   *
   * @param what the argument in words, for the message
   * @throws IllegalArgumentException if it is null (ERROR_INVALID_PARAMETER)
   */
  static <T> T notNull(T argument, String what) {
    if (argument == null) {
      throw ERROR_INVALID_PARAMETER.as(IllegalArgumentException::new, what + " is null");
    }
    return argument;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import org.capijca.CapiError;

/** Refuses null where a spec needs a value. */
final class Arguments {
  private Arguments() {}

  /**
   * The value itself.
   *
   * @param name what the value is, for the message
   * @throws NullPointerException if it is null (ERROR_INVALID_PARAMETER)
   */
  static <T> T notNull(T value, String name) {
    if (value == null) {
      throw CapiError.nullArgument(name);
    }
    return value;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

/** The input ends within a field; the problem has been noted. */
final class EndOfInput extends Exception {
  private static final long serialVersionUID = 1L;

  EndOfInput() {
    super("end of input", null, false, false);
  }
}

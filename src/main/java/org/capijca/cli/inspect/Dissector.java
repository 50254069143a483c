// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

/** Reads the fields of one format. */
@FunctionalInterface
interface Dissector {
  /**
   * Reads the fields.
   *
   * @param in at the first byte of the input
   * @throws EndOfInput if the input ends too early
   */
  void dissect(FieldReader in) throws EndOfInput;
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

/**
 * A call that accepts input from outside.
 *
 * @param sample a valid input, which the fuzzer alters
 */
record FuzzTarget(String name, byte[] sample, Taker taker) {
  /** Accepts bytes; a key that it returns is used afterwards. */
  interface Taker {
    Object take(byte[] input) throws Exception;
  }

  @Override
  public String toString() {
    return name;
  }
}

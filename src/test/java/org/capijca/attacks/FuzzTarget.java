// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

/**
 * One way in.
 *
 * @param sample a valid input, to be altered
 */
record FuzzTarget(String name, byte[] sample, Taker taker) {
  /** Takes bytes; what it returns is used as a key if it is one. */
  interface Taker {
    Object take(byte[] input) throws Exception;
  }

  @Override
  public String toString() {
    return name;
  }
}

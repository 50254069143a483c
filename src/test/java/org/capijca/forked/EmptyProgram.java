// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

/** An empty program, for comparison. */
final class EmptyProgram {
  private EmptyProgram() {}

  public static void main(String[] arguments) {
    System.out.println("done");
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.util.Arrays;
import java.util.List;

/**
 * The class that Jazzer calls. The first byte of an input selects one of the targets, the others
 * are passed to it.
 */
public final class JazzerTarget {
  /** The subject that stands for all. */
  static final String ALL = "all";

  private static List<FuzzTarget> targets;
  private static FuzzCheck check;

  private JazzerTarget() {}

  /**
   * Creates the targets.
   *
   * @param arguments the subject
   */
  public static void fuzzerInitialize(String[] arguments) throws Exception {
    FuzzTargets all = new FuzzTargets();
    check = all.instrumentedCheck();
    targets = targets(all, arguments[0]);
  }

  static List<FuzzTarget> targets(FuzzTargets all, String subject) {
    return subject.equals(ALL) ? all.all() : all.of(subject);
  }

  /** Passes an input to a target. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length > 0) {
      check.check(
          targets.get((input[0] & 0xFF) % targets.size()),
          Arrays.copyOfRange(input, 1, input.length));
    }
  }
}

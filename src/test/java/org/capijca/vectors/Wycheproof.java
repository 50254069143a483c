// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** The Wycheproof test vectors, which are not part of this project. */
public final class Wycheproof {
  private static final String PROPERTY = "capi.wycheproof";

  private Wycheproof() {}

  /** Returns whether a directory is given. */
  public static boolean isGiven() {
    return !System.getProperty(PROPERTY, "").isBlank();
  }

  /** Returns the directory of the vectors; the test is skipped if none is given. */
  public static Path folder() {
    assumeTrue(
        isGiven(),
        "the Wycheproof vectors are not part of this project; clone"
            + " https://github.com/C2SP/wycheproof and run Maven with -D"
            + PROPERTY
            + "= and the directory testvectors_v1 of the clone");
    return Path.of(System.getProperty(PROPERTY));
  }
}

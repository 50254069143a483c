// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.ProviderException;
import java.util.UUID;

/** Runs self-tests under names of their own, since results are kept for the whole process. */
public final class SelfTests {
  private SelfTests() {}

  private static String unused(String name) {
    return name + " " + UUID.randomUUID();
  }

  /** Asserts that a right implementation passes. */
  public static void assertPasses(String name, SelfTest test) {
    assertThatCode(() -> test.require(unused(name))).as(name).doesNotThrowAnyException();
  }

  /** Asserts that a wrong implementation is refused. */
  public static void assertFails(String name, SelfTest test) {
    String unused = unused(name);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> test.require(unused))
          .as(name)
          .isInstanceOf(ProviderException.class)
          .hasMessageContaining("has failed its self-test");
    }
  }
}

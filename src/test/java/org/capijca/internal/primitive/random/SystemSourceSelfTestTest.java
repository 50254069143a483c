// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import static org.capijca.internal.primitive.SelfTests.assertFails;
import static org.capijca.internal.primitive.SelfTests.assertPasses;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The self-test of the random bytes of the operating system. */
@Tag("unit")
class SystemSourceSelfTestTest {
  private static void assertWrong(String name, RandomBytes source) {
    assertFails(name, new SystemSourceSelfTest(source));
  }

  @Test
  void repeatingSources_areRefused() {
    assertPasses("device", new SystemSourceSelfTest(SystemSource.find()));
    assertWrong("zeros", bytes -> {});
    assertWrong(
        "the same each time",
        bytes -> {
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
          }
        });
    AtomicInteger draw = new AtomicInteger();
    assertWrong(
        "one byte for each draw", bytes -> Arrays.fill(bytes, (byte) draw.incrementAndGet()));
  }
}

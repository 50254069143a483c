// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.agreement;

import static org.capijca.internal.primitive.SelfTests.assertFails;
import static org.capijca.internal.primitive.SelfTests.assertPasses;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The self-tests of Diffie-Hellman. */
@Tag("unit")
class DhSelfTestTest {
  private static void assertWrong(String name, DhSelfTest.Agreement agreement) {
    assertFails(name, DhSelfTest.of(agreement));
  }

  @Test
  void agreement_isTested() {
    DhSelfTest.Agreement jdk = DhPrimitive::agree;
    DhSelfTest.Agreement bouncyCastle = BouncyCastleDh::agree;

    for (DhSelfTest.Agreement right : new DhSelfTest.Agreement[] {jdk, bouncyCastle}) {
      assertPasses("agreement", DhSelfTest.of(right));
      for (int index : new int[] {0, 127}) {
        assertWrong(
            "byte " + index,
            (own, peer) -> {
              byte[] z = right.agree(own, peer);
              z[index] ^= 1;
              return z;
            });
      }
      assertWrong("too short", (own, peer) -> Arrays.copyOf(right.agree(own, peer), 127));
    }
  }

  @Test
  void groupMembership_isTested() {
    DhSelfTest.Membership right = BouncyCastleDh::isInGroup;

    assertPasses("membership", DhSelfTest.of(right));
    for (boolean always : new boolean[] {true, false}) {
      DhSelfTest.Membership wrong = (y, group, order) -> always;
      assertFails("always " + always, DhSelfTest.of(wrong));
    }
  }
}

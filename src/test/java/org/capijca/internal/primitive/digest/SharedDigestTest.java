// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class SharedDigestTest {
  private final SharedDigest loan = new SharedDigest("SHA-256");

  @Test
  void digestInUse_isNotShared() {
    assertThat(loan.take()).isNotSameAs(loan.take());
  }

  @Test
  void returnedDigest_isResetAndReused() throws Exception {
    MessageDigest digest = loan.take();
    digest.update("rest of another message".getBytes(UTF_8));
    loan.giveBack(digest);

    MessageDigest again = loan.take();

    assertThat(again).isSameAs(digest);
    assertThat(again.digest(new byte[3]))
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(new byte[3]));
  }
}

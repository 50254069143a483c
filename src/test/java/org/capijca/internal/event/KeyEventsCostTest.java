// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Set;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.fuzz.ThreadUse;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.SessionKeyRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What events cost while no recording runs. */
@Tag("unit")
class KeyEventsCostTest {
  private static final int CALLS = 100_000;
  private static final int BITS = 128;

  private static void recordAll(KeyAttributes<?> key) {
    KeyEvents.generated(key, BITS);
    KeyEvents.derived(key, BITS, "CryptDeriveKey");
    KeyEvents.imported(key, BITS, "session key");
    KeyEvents.exported(key, BITS, "session key");
    KeyEvents.used(key, BITS, "encrypt");
  }

  @Test
  void withoutRecording_nothingIsAllocated() {
    assumeThat(System.getProperty("jdk.jfr.repository"))
        .as("a recording runs in this JVM; run the tests without -XX:StartFlightRecording")
        .isNull();
    KeyAttributes<SessionKeyRow> key =
        KeyAttributes.of(
            AlgorithmTable.sessionKey(Csp.MS_STRONG_PROV, AlgId.CALG_RC4).orElseThrow(),
            Set.of(KeyFlag.CRYPT_EXPORTABLE));
    recordAll(key);

    long before = ThreadUse.allocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      recordAll(key);
    }
    long allocated = ThreadUse.allocatedBytes() - before;

    assertThat(allocated).as("bytes for %d calls", 5 * CALLS).isLessThan(CALLS);
  }
}

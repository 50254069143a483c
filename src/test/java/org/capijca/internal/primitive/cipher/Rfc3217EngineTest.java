// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.capijca.internal.primitive.random.RandomBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class Rfc3217EngineTest {
  @Test
  void everyWrappedLength_isUnwrapped() {
    Rfc3217Engine rc2 = Rfc3217Engine.of("RC2", new byte[16], 128);
    Rfc3217Engine tripleDes =
        Rfc3217Engine.of(
            "DESede", "012345678901234567890123".getBytes(StandardCharsets.US_ASCII), 0);
    for (int length = 0; length <= 300; length++) {
      byte[] key = new byte[length];
      Arrays.fill(key, (byte) length);
      assertThat(rc2.wraps(length)).as("%d", length).isEqualTo(length > 0 && length <= 127);
      for (Rfc3217Engine engine : new Rfc3217Engine[] {rc2, tripleDes}) {
        if (engine.wraps(length)) {
          assertThat(engine.unwrap(engine.wrap(key, RandomBytes.own())))
              .as("%d bytes", length)
              .hasValue(key);
        }
      }
    }
  }
}

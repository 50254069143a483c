// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the limits on the computation that a file can cause. */
@Tag("unit")
class WorkLimitTest {
  @Test
  void limit_appliesToSumOfCounts() throws Exception {
    WorkLimit limit = new WorkLimit();

    assertThat(limit.spend(BigInteger.valueOf(1_000_000))).isEqualTo(1_000_000);
    assertThat(limit.spend(BigInteger.valueOf(1_000_000))).isEqualTo(1_000_000);
    assertThat(limit.spend(BigInteger.valueOf(999_999))).isEqualTo(999_999);
    assertThatThrownBy(() -> limit.spend(BigInteger.TWO))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("3000000");
    assertThat(limit.spend(BigInteger.ONE)).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000001", "2147483648", "100000000000000000000000"})
  void countOutOfRange_isRefused(BigInteger count) {
    assertThatThrownBy(() -> new WorkLimit().spend(count)).isInstanceOf(IOException.class);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.capijca.KeyFlag;
import org.capijca.spec.CapiLoadStoreParameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("unit")
class CspContextTest {
  @ParameterizedTest
  @EnumSource(KeyFlag.class)
  void importFlags_areLimitedToThoseOfKeyStore(KeyFlag flag) {
    CapiLoadStoreParameter.Builder builder = CapiLoadStoreParameter.builder();

    if (CspContext.DEFAULT.withDefaultFlags(flag.value()).importFlags().contains(flag)) {
      assertThatCode(() -> builder.importFlags(flag)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> builder.importFlags(flag))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(flag.name());
    }
    assertThat(CspContext.DEFAULT.importFlags()).isEmpty();
  }
}

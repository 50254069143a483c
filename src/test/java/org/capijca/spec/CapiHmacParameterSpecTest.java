// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.capijca.AlgId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class CapiHmacParameterSpecTest {
  @Test
  void strings_areCopied() {
    byte[] inner = {1};
    byte[] outer = {2};
    CapiHmacParameterSpec spec = new CapiHmacParameterSpec(AlgId.CALG_MD5, inner, outer);
    inner[0] = 9;
    spec.getOuterString()[0] = 9;

    assertThat(spec.getInnerString()).containsExactly(1);
    assertThat(spec.getOuterString()).containsExactly(2);
    assertThat(spec.getHash()).isEqualTo(AlgId.CALG_MD5);
  }

  @Test
  void value_isHashAndStrings() {
    CapiHmacParameterSpec plain = new CapiHmacParameterSpec(AlgId.CALG_MD5);

    assertThat(plain)
        .isEqualTo(new CapiHmacParameterSpec(AlgId.CALG_MD5, new byte[0], new byte[0]))
        .hasSameHashCodeAs(new CapiHmacParameterSpec(AlgId.CALG_MD5))
        .isNotEqualTo(new CapiHmacParameterSpec(AlgId.CALG_SHA1))
        .isNotEqualTo(new CapiHmacParameterSpec(AlgId.CALG_MD5, new byte[1], new byte[0]))
        .isNotEqualTo(new CapiHmacParameterSpec(AlgId.CALG_MD5, new byte[0], new byte[1]))
        .hasToString("CapiHmacParameterSpec[CALG_MD5]");
    assertThat(new CapiHmacParameterSpec(AlgId.CALG_MD5, new byte[3], new byte[4]))
        .hasToString(
            "CapiHmacParameterSpec[CALG_MD5, inner string of 3 bytes, outer string of 4 bytes]");
  }
}

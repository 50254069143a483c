// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.SignatureFlag;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class CapiSignatureParameterSpecTest {
  @Test
  void value_isHashAndFlags() {
    CapiSignatureParameterSpec spec = new CapiSignatureParameterSpec(AlgId.CALG_MD5, 1);

    assertThat(spec.getHash()).contains(AlgId.CALG_MD5);
    assertThat(spec.getDwFlags()).isEqualTo(1);
    assertThat(spec.getFlags()).containsExactly(SignatureFlag.CRYPT_NOHASHOID);
    assertThat(spec)
        .isEqualTo(new CapiSignatureParameterSpec(AlgId.CALG_MD5, 1))
        .hasSameHashCodeAs(new CapiSignatureParameterSpec(AlgId.CALG_MD5, 1))
        .isNotEqualTo(new CapiSignatureParameterSpec(AlgId.CALG_MD5))
        .isNotEqualTo(new CapiSignatureParameterSpec(AlgId.CALG_MD4, 1))
        .isNotEqualTo(new CapiSignatureParameterSpec(1))
        .isNotEqualTo(null)
        .hasToString("CapiSignatureParameterSpec[CALG_MD5, [CRYPT_NOHASHOID]]");
    assertThat(new CapiSignatureParameterSpec(4))
        .hasToString("CapiSignatureParameterSpec[[CRYPT_X931_FORMAT]]");
    assertThat(new CapiSignatureParameterSpec(0).getHash()).isEmpty();
  }

  @Test
  void unknownFlags_andNoHash_areRefused() {
    assertThatCapi(() -> new CapiSignatureParameterSpec(AlgId.CALG_MD5, 9))
        .fails(IllegalArgumentException.class)
        .with(CapiError.NTE_BAD_FLAGS);
    assertThatThrownBy(() -> new CapiSignatureParameterSpec((AlgId) null))
        .isInstanceOf(NullPointerException.class);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.capijca.CipherMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class CapiCipherParameterSpecTest {
  private static CapiCipherParameterSpec.Builder full() {
    return CapiCipherParameterSpec.builder()
        .mode(CipherMode.CRYPT_MODE_CFB)
        .iv(new byte[] {1, 2, 3, 4, 5, 6, 7, 8})
        .modeBits(8)
        .padding(1)
        .effectiveKeyLength(40)
        .salt(new byte[] {(byte) 0xAB, (byte) 0xCD});
  }

  @Test
  void whatIsNotSet_isEmpty() {
    CapiCipherParameterSpec spec = CapiCipherParameterSpec.builder().build();

    assertThat(spec.getMode()).isEmpty();
    assertThat(spec.getIV()).isEmpty();
    assertThat(spec.getModeBits()).isEmpty();
    assertThat(spec.getPadding()).isEmpty();
    assertThat(spec.getEffectiveKeyLength()).isEmpty();
    assertThat(spec.getSalt()).isEmpty();
    assertThat(spec).hasToString("CapiCipherParameterSpec[]");
  }

  @Test
  void values_areThoseSet() {
    CapiCipherParameterSpec spec = full().build();

    assertThat(spec.getMode()).contains(CipherMode.CRYPT_MODE_CFB);
    assertThat(spec.getIV().orElseThrow()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(spec.getModeBits()).hasValue(8);
    assertThat(spec.getPadding()).hasValue(1);
    assertThat(spec.getEffectiveKeyLength()).hasValue(40);
    assertThat(spec.getSalt().orElseThrow()).containsExactly(0xAB, 0xCD);
  }

  @Test
  void arrays_areCopied() {
    byte[] iv = new byte[8];
    byte[] salt = new byte[11];
    CapiCipherParameterSpec spec = CapiCipherParameterSpec.builder().iv(iv).salt(salt).build();
    iv[0] = 1;
    salt[0] = 1;
    spec.getIV().orElseThrow()[1] = 1;
    spec.getSalt().orElseThrow()[1] = 1;

    assertThat(spec.getIV().orElseThrow()).containsOnly(0);
    assertThat(spec.getSalt().orElseThrow()).containsOnly(0);
  }

  @Test
  void equality_isOfAllValues() {
    assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
    assertThat(full().mode(CipherMode.CRYPT_MODE_CBC).build()).isNotEqualTo(full().build());
    assertThat(full().iv(new byte[8]).build()).isNotEqualTo(full().build());
    assertThat(full().modeBits(1).build()).isNotEqualTo(full().build());
    assertThat(full().padding(2).build()).isNotEqualTo(full().build());
    assertThat(full().effectiveKeyLength(41).build()).isNotEqualTo(full().build());
    assertThat(full().salt(new byte[0]).build()).isNotEqualTo(full().build());
  }

  @Test
  void text_hasHeaderNamesAndNoSalt() {
    assertThat(full().build())
        .hasToString(
            "CapiCipherParameterSpec[KP_MODE CRYPT_MODE_CFB, KP_IV 0102030405060708,"
                + " KP_MODE_BITS 8, KP_PADDING 1, KP_EFFECTIVE_KEYLEN 40, KP_SALT_EX 2 bytes]");
  }

  @Test
  void nulls_areRefusedAtOnce() {
    CapiCipherParameterSpec.Builder builder = CapiCipherParameterSpec.builder();
    assertThatNullPointerException().isThrownBy(() -> builder.mode(null));
    assertThatNullPointerException().isThrownBy(() -> builder.iv(null));
    assertThatNullPointerException().isThrownBy(() -> builder.salt(null));
  }
}

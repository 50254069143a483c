// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class DwFlagsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 128, 1024, 16384, 0x7FFF, 0x8000, 0xFFFF})
  void lengthAndFlags_areReadFromTheNumber(int keyLength) {
    DwFlags dwFlags = DwFlags.fromBits(keyLength << 16 | 0x0005);

    assertThat(dwFlags.keyLength()).isEqualTo(keyLength);
    assertThat(dwFlags.flags())
        .containsExactly(KeyFlag.CRYPT_EXPORTABLE, KeyFlag.CRYPT_CREATE_SALT);
    assertThat(dwFlags.toBits()).isEqualTo(keyLength << 16 | 5);
    assertThat(dwFlags)
        .isEqualTo(DwFlags.of(keyLength, KeyFlag.CRYPT_CREATE_SALT, KeyFlag.CRYPT_EXPORTABLE))
        .hasSameHashCodeAs(
            DwFlags.of(keyLength, KeyFlag.CRYPT_CREATE_SALT, KeyFlag.CRYPT_EXPORTABLE));
  }

  @ParameterizedTest
  @EnumSource(KeyFlag.class)
  void everyFlag_keepsItsBitAndTheLength(KeyFlag flag) {
    DwFlags dwFlags = DwFlags.of(128).withFlags(Set.of(flag));

    assertThat(dwFlags.toBits()).isEqualTo(128 << 16 | flag.value());
    assertThat(dwFlags.flags()).containsExactly(flag);
    assertThat(dwFlags.withKeyLength(0).toBits()).isEqualTo(flag.value());
  }

  @Test
  void none_isZero() {
    assertThat(DwFlags.NONE).isEqualTo(DwFlags.fromBits(0)).hasToString("0x00000000");
    assertThat(DwFlags.NONE.flags()).isEmpty();
    assertThat(DwFlags.NONE.keyLength()).isZero();
  }

  @Test
  void allFlags_fillTheLowerHalfButForTheUndefinedBit() {
    assertThat(DwFlags.NONE.withFlags(EnumSet.allOf(KeyFlag.class)).toBits()).isEqualTo(0xFFDF);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0x10000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void lengthBeyond16Bits_isRefused(int keyLength) {
    assertThat(DwFlags.holds(keyLength)).isFalse();
    assertThatThrownBy(() -> DwFlags.of(keyLength))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("keyLength " + keyLength)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.ERROR_INVALID_PARAMETER));
  }

  @Test
  void undefinedBit_isRefused() {
    assertThatThrownBy(() -> DwFlags.fromBits(0x00800021))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0x20")
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_FLAGS));
  }

  @Test
  void differentNumbers_areNotEqual() {
    assertThat(List.of(DwFlags.of(40), DwFlags.of(56), DwFlags.of(40, KeyFlag.CRYPT_EXPORTABLE)))
        .doesNotHaveDuplicates();
    assertThat(DwFlags.of(40)).isNotEqualTo(null);
  }

  @Test
  void toString_readsLikeC() {
    assertThat(DwFlags.of(40, KeyFlag.CRYPT_EXPORTABLE, KeyFlag.CRYPT_CREATE_SALT))
        .hasToString("0x00280005 = 40 << 16 | CRYPT_EXPORTABLE | CRYPT_CREATE_SALT");
    assertThat(DwFlags.of(128)).hasToString("0x00800000 = 128 << 16");
    assertThat(DwFlags.of(0, KeyFlag.CRYPT_UPDATE_KEY))
        .hasToString("0x00000008 = CRYPT_UPDATE_KEY");
  }

  @Test
  void flagsOfAUsualKeyLength_sayHowItIsWritten() {
    assertThat(DwFlags.fromBits(2049))
        .hasToString(
            "0x00000801 = CRYPT_EXPORTABLE | CRYPT_DATA_KEY; a key length of 2048 bits is written"
                + " 2048 << 16 or keyLength(2048)");
    assertThat(DwFlags.fromBits(2049).probableKeyLength()).isEqualTo(2048);
    assertThat(DwFlags.of(2048).probableKeyLength()).isZero();
    for (int length : new int[] {40, 56, 112, 168}) {
      assertThatThrownBy(() -> DwFlags.fromBits(length))
          .as("%d", length)
          .hasMessageContaining(length + " << 16");
    }
  }
}

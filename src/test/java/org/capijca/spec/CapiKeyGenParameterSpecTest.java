// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.math.BigInteger;
import java.security.spec.DSAParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.spec.CapiKeyGenParameterSpec.Builder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class CapiKeyGenParameterSpecTest {
  private static final DSAParameterSpec PQG = new DSAParameterSpec(big(23), big(11), big(4));

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static Builder builder() {
    return CapiKeyGenParameterSpec.builder();
  }

  @Test
  void numberAndNames_areTwoViewsOfOneValue() {
    CapiKeyGenParameterSpec number = new CapiKeyGenParameterSpec(0x00280005);
    CapiKeyGenParameterSpec names =
        builder().keyLength(40).flags(KeyFlag.CRYPT_CREATE_SALT, KeyFlag.CRYPT_EXPORTABLE).build();

    assertThat(number).isEqualTo(names).hasSameHashCodeAs(names).hasToString(names.toString());
    assertThat(names.getDwFlags()).isEqualTo(0x00280005);
    assertThat(number.getKeyLength()).isEqualTo(40);
    assertThat(number.getFlags())
        .containsExactlyInAnyOrder(KeyFlag.CRYPT_CREATE_SALT, KeyFlag.CRYPT_EXPORTABLE);
  }

  @Test
  void everyFlagSet_survivesTheWayThroughBothViews() {
    KeyFlag[] all = KeyFlag.values();
    for (int choice = 0; choice < 1 << all.length; choice++) {
      List<KeyFlag> flags = new ArrayList<>();
      for (int i = 0; i < all.length; i++) {
        if ((choice >> i & 1) != 0) {
          flags.add(all[i]);
        }
      }
      CapiKeyGenParameterSpec spec = builder().keyLength(choice).flags(flags).build();
      assertThat(Set.copyOf(flags)).isEqualTo(spec.getFlags());
      assertThat(new CapiKeyGenParameterSpec(spec.getDwFlags())).isEqualTo(spec);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 0x7FFF, 0x8000, 0xFFFF})
  void keyLength_isUnsigned16Bits(int bits) {
    CapiKeyGenParameterSpec spec = builder().keyLength(bits).build();

    assertThat(spec.getKeyLength()).isEqualTo(bits);
    assertThat(spec.getDwFlags() >>> 16).isEqualTo(bits);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0x10000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void keyLengthBeyond16Bits_isRefused(int bits) {
    assertThatCapi(() -> builder().keyLength(bits))
        .fails(IllegalArgumentException.class)
        .hasMessageContaining("keyLength " + bits)
        .with(CapiError.ERROR_INVALID_PARAMETER);
  }

  @Test
  void undefinedFlagBit_isRefusedInBothViews() {
    assertThatCapi(() -> new CapiKeyGenParameterSpec(0x00280025))
        .fails(IllegalArgumentException.class)
        .hasMessageContaining("0x00280025")
        .with(CapiError.NTE_BAD_FLAGS);
    assertThatCapi(() -> builder().dwFlags(0x20)).with(CapiError.NTE_BAD_FLAGS);
  }

  @Test
  void dwFlags_takeThePlaceOfWhatWasSetBefore() {
    CapiKeyGenParameterSpec spec =
        builder().keyLength(128).flags(KeyFlag.CRYPT_NO_SALT).dwFlags(0x00380001).build();

    assertThat(spec).isEqualTo(new CapiKeyGenParameterSpec(0x00380001));
  }

  @Test
  void csp_isPartOfTheValue() {
    CapiKeyGenParameterSpec spec = builder().csp(Csp.MS_DEF_PROV).build();

    assertThat(spec.getCsp()).contains(Csp.MS_DEF_PROV);
    assertThat(spec)
        .isNotEqualTo(new CapiKeyGenParameterSpec(0))
        .isNotEqualTo(builder().csp(Csp.MS_STRONG_PROV).build())
        .isEqualTo(builder().csp(Csp.MS_DEF_PROV).build());
    assertThatThrownBy(() -> builder().csp(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void domainParameters_setPregenAndCompareByNumbers() {
    CapiKeyGenParameterSpec spec = builder().domainParameters(PQG).build();
    CapiKeyGenParameterSpec same =
        builder().domainParameters(new DSAParameterSpec(big(23), big(11), big(4))).build();

    assertThat(spec.getFlags()).containsExactly(KeyFlag.CRYPT_PREGEN);
    assertThat(spec.getDomainParameters()).containsSame(PQG);
    assertThat(spec).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(spec)
        .isNotEqualTo(new CapiKeyGenParameterSpec(0x40))
        .isNotEqualTo(builder().domainParameters(new DHParameterSpec(big(23), big(4))).build())
        .isNotEqualTo(
            builder().domainParameters(new DSAParameterSpec(big(23), big(11), big(3))).build());
  }

  @Test
  void domainParametersWithoutPregen_areRefused() {
    Builder contradictory = builder().domainParameters(PQG).dwFlags(1);

    assertThatCapi(contradictory::build)
        .fails(IllegalArgumentException.class)
        .with(CapiError.NTE_BAD_FLAGS);
  }

  @Test
  void domainParametersOfAnotherKind_areRefused() {
    assertThatCapi(() -> builder().domainParameters(new IvParameterSpec(new byte[8])))
        .fails(IllegalArgumentException.class)
        .hasMessageContaining("IvParameterSpec")
        .with(CapiError.ERROR_INVALID_PARAMETER);
    assertThatThrownBy(() -> builder().domainParameters(null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void text_hasTheNamesOfTheHeader() {
    assertThat(new CapiKeyGenParameterSpec(0x00280005))
        .hasToString(
            "CapiKeyGenParameterSpec[0x00280005 = 40 << 16 | CRYPT_EXPORTABLE |"
                + " CRYPT_CREATE_SALT]");
    assertThat(new CapiKeyGenParameterSpec(0)).hasToString("CapiKeyGenParameterSpec[0x00000000]");
    assertThat(builder().csp(Csp.MS_DEF_PROV).domainParameters(PQG).build())
        .hasToString(
            "CapiKeyGenParameterSpec[0x00000040 = CRYPT_PREGEN, MS_DEF_PROV,"
                + " domain parameters given]");
  }

  @Test
  void flags_cannotBeChangedFromOutside() {
    Set<KeyFlag> flags = new CapiKeyGenParameterSpec(1).getFlags();

    assertThatThrownBy(() -> flags.add(KeyFlag.CRYPT_NO_SALT))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}

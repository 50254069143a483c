// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class CapiDeriveKeySpecTest {
  private static CapiDeriveKeySpec.Builder md5() {
    return CapiDeriveKeySpec.builder().hash(AlgId.CALG_MD5);
  }

  @Test
  void calls_addUpAsCryptHashDataDoes() {
    CapiDeriveKeySpec spec =
        md5()
            .data(new byte[] {1, 2})
            .password("ab".toCharArray(), StandardCharsets.UTF_16LE)
            .password("c".toCharArray(), PasswordEncoding.ANSI_WITH_ZERO)
            .build();

    assertThat(spec.getSecret()).containsExactly(1, 2, 'a', 0, 'b', 0, 'c', 0);
    assertThat(spec.getHashValue()).isEmpty();
    assertThat(spec.getHash()).isEqualTo(AlgId.CALG_MD5);
  }

  @Test
  void number_andNamesAreTheSameFlags() {
    CapiDeriveKeySpec spec =
        md5()
            .data(new byte[1])
            .keyLength(40)
            .flags(KeyFlag.CRYPT_EXPORTABLE, KeyFlag.CRYPT_CREATE_SALT)
            .csp(Csp.MS_DEF_PROV)
            .build();

    assertThat(spec.getDwFlags()).isEqualTo(0x00280005);
    assertThat(spec.getCsp()).contains(Csp.MS_DEF_PROV);
    assertThat(md5().data(new byte[1]).dwFlags(0x00280005).build().getDwFlags())
        .isEqualTo(0x00280005);
    assertThat(md5().data(new byte[1]).build().getCsp()).isEmpty();
  }

  @Test
  void secrets_areCopied() {
    byte[] value = new byte[16];
    CapiDeriveKeySpec spec = md5().hashValue(value).build();
    Arrays.fill(value, (byte) 1);
    Arrays.fill(spec.getSecret(), (byte) 2);

    assertThat(spec.getHashValue()).contains(new byte[16]);
    assertThat(spec.getSecret()).isEqualTo(new byte[16]);
  }

  @Test
  void destroyed_isWiped() {
    CapiDeriveKeySpec spec = md5().data(new byte[] {1, 2, 3}).build();
    assertThat(spec.isDestroyed()).isFalse();
    spec.destroy();

    assertThat(spec.isDestroyed()).isTrue();
    refused(spec::getSecret, IllegalStateException.class, CapiError.NTE_BAD_KEY_STATE);
    assertThat(spec.toString()).contains("destroyed");
  }

  @Test
  void builder_handsItsSecretsOver() {
    CapiDeriveKeySpec.Builder builder = md5().data(new byte[] {1, 2, 3});
    CapiDeriveKeySpec spec = builder.build();
    spec.destroy();

    refused(builder::build, IllegalArgumentException.class, CapiError.ERROR_INVALID_PARAMETER);
    assertThat(builder.hashValue(new byte[16]).build().getSecret()).hasSize(16);
    assertThat(builder.data(new byte[4]).build().getSecret()).hasSize(4);
  }

  @Test
  void specWithoutSecret_isRefusedUnlessTheDataIsEmpty() {
    refused(() -> md5().build(), IllegalArgumentException.class, CapiError.ERROR_INVALID_PARAMETER);
    assertThat(md5().data(new byte[0]).build().getSecret()).isEmpty();
    assertThat(md5().password(new char[0], PasswordEncoding.ANSI).build().getSecret()).isEmpty();
  }

  @Test
  void finishedHash_takesNoMore() {
    refused(
        () -> md5().hashValue(new byte[16]).data(new byte[1]),
        IllegalStateException.class,
        CapiError.NTE_BAD_HASH_STATE);
    refused(
        () -> md5().hashValue(new byte[16]).hashValue(new byte[16]),
        IllegalStateException.class,
        CapiError.NTE_BAD_HASH_STATE);
    refused(
        () -> md5().data(new byte[1]).hashValue(new byte[16]),
        IllegalStateException.class,
        CapiError.NTE_BAD_HASH_STATE);
  }

  @Test
  void badValues_areRefused() {
    refused(
        () -> CapiDeriveKeySpec.builder().build(),
        IllegalArgumentException.class,
        CapiError.ERROR_INVALID_PARAMETER);
    refused(() -> md5().dwFlags(0x20), IllegalArgumentException.class, CapiError.NTE_BAD_FLAGS);
    refused(
        () -> md5().keyLength(0x10000),
        IllegalArgumentException.class,
        CapiError.ERROR_INVALID_PARAMETER);
  }

  private static void refused(ThrowingCallable call, Class<?> type, CapiError code) {
    assertThatThrownBy(call)
        .isInstanceOf(type)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(code));
  }

  @Test
  void text_tellsNoSecret() {
    assertThat(
            md5()
                .password("sesame".toCharArray(), StandardCharsets.US_ASCII)
                .dwFlags(0x00280001)
                .csp(Csp.MS_DEF_PROV)
                .build())
        .hasToString(
            "CapiDeriveKeySpec[CALG_MD5, 0x00280001 = 40 << 16 | CRYPT_EXPORTABLE, MS_DEF_PROV]");
    assertThat(md5().hashValue(new byte[16]).build())
        .hasToString("CapiDeriveKeySpec[CALG_MD5 value, 0x00000000]");
  }

  @Test
  void passwordDeriveBytes_isAnExportableAesCspKeyWithoutSalt() {
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.passwordDeriveBytes("\u00e9".toCharArray(), AlgId.CALG_SHA1, 128);

    assertThat(spec.getSecret()).containsExactly(0xC3, 0xA9);
    assertThat(spec.getDwFlags()).isEqualTo(0x00800011);
    assertThat(spec.getCsp()).contains(Csp.MS_ENH_RSA_AES_PROV);
  }
}

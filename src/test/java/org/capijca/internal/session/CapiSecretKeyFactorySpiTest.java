// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class CapiSecretKeyFactorySpiTest {
  private static final CapiProvider PROVIDER = new CapiProvider();

  /** Keys exported in the .NET test suite for the password PasswordGoesHere. */
  @ParameterizedTest
  @CsvSource({
    "CALG_3DES, 192, CALG_SHA1, 97628a641949d99dced35db0abce20f21ff4da9b46e00bce",
    "CALG_DES, 64, CALG_SHA1, b0685d8c98f4854a",
    "CALG_RC2, 128, CALG_SHA1, b0695d8d98f5844b9650a9f68eff105b",
    "CALG_RC2, 128, CALG_MD5, 84f4b6854cdf896a86fb493b852b6e1f"
  })
  void derivedKey_isExportedAsInDotNetTests(AlgId algId, int bits, AlgId hash, String key)
      throws Exception {
    SecretKeyFactory factory = SecretKeyFactory.getInstance(algId.name(), PROVIDER);
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(hash)
            .password("PasswordGoesHere".toCharArray(), StandardCharsets.UTF_8)
            .keyLength(bits)
            .flags(KeyFlag.CRYPT_EXPORTABLE)
            .build();

    CapiKeyBlobSpec blob =
        (CapiKeyBlobSpec) factory.getKeySpec(factory.generateSecret(spec), CapiKeyBlobSpec.class);

    assertThat(HexFormat.of().formatHex(blob.getEncoded())).endsWith(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RC4", "ARCFOUR", "arcfour", "CALG_RC4"})
  void keysOfOtherProviders_areAcceptedByJdkNames(String name) throws Exception {
    SecretKeyFactory factory = SecretKeyFactory.getInstance("0x6801", PROVIDER);

    assertThat(factory.translateKey(new SecretKeySpec(new byte[16], name)).getAlgorithm())
        .isEqualTo("RC4");
  }

  @Test
  void specsOfSameBlob_areEqualAndRevealNothing() {
    byte[] blob = {8, 2, 0, 0, 1, 0x68, 0, 0, 1, 0, 0, 0, 0x5A};
    CapiKeyBlobSpec spec = new CapiKeyBlobSpec(blob, 0x11);
    blob[12] = 0;

    assertThat(spec.getEncoded()[12]).isEqualTo((byte) 0x5A);
    assertThat(spec).isNotEqualTo(new CapiKeyBlobSpec(blob, 0x11));
    assertThat(spec)
        .isEqualTo(new CapiKeyBlobSpec(spec.getEncoded(), 0x11))
        .hasSameHashCodeAs(new CapiKeyBlobSpec(spec.getEncoded(), 0x11))
        .isNotEqualTo(new CapiKeyBlobSpec(spec.getEncoded(), 0x10));
    assertThat(spec).hasToString("CapiKeyBlobSpec[13 bytes, [CRYPT_EXPORTABLE, CRYPT_NO_SALT]]");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x4, 0x8, 0x20, 0x80, 0x200, 0x4000, 0x10000, 0x80000000})
  void flagsUnknownToCryptImportKey_areRefused(int dwFlags) {
    assertThatThrownBy(() -> new CapiKeyBlobSpec(new byte[12], dwFlags))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NTE_BAD_FLAGS");
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.InvalidKeyException;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests which lengths of session keys a row allows, how messages describe them, and its names. */
@Tag("unit")
class SessionKeyRowTest {
  private static SessionKeyRow row(Csp csp, AlgId algId) {
    return AlgorithmTable.rows(csp, SessionKeyRow.class).stream()
        .filter(row -> row.algId() == algId)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "MS_ENHANCED_PROV, CALG_DES, '64 (8 bytes: 56 bits and the parity bits)'",
    "MS_ENHANCED_PROV, CALG_3DES, '192 (24 bytes: 168 bits and the parity bits)'",
    "MS_ENH_RSA_AES_PROV, CALG_AES_192, '192 (24 bytes)'",
    "MS_DEF_DSS_DH_PROV, CALG_CYLINK_MEK, '64 (8 bytes)'",
    "MS_ENHANCED_PROV, CALG_RC4, '40 to 128 in steps of 8'",
  })
  void lengthsOfImportedKeys_areDescribed(Csp csp, AlgId algId, String lengths) {
    assertThat(row(csp, algId).allowedKeyBits()).isEqualTo(lengths);
  }

  @ParameterizedTest
  @CsvSource({
    "MS_ENHANCED_PROV, CALG_DES, '56, 64, or 0 for 56'",
    "MS_ENHANCED_PROV, CALG_3DES_112, '112, 128, or 0 for 112'",
    "MS_ENH_RSA_AES_PROV, CALG_AES_192, '192, or 0 for 192'",
    "MS_ENHANCED_PROV, CALG_RC4, '40 to 128 in steps of 8, or 0 for 128'",
  })
  void lengthsInDwFlags_areDescribed(Csp csp, AlgId algId, String lengths) {
    assertThat(row(csp, algId).allowedLengths()).isEqualTo(lengths);
  }

  /** CRYPT_IPSEC_HMAC_KEY: "the key length can be other than the usual" of RC2, but not 0. */
  @ParameterizedTest
  @CsvSource({"0, false", "8, true", "40, true", "1024, true", "8192, true"})
  void rc2KeyForHmac_hasAnyLengthBut0(int bits, boolean accepted) {
    assertThat(row(Csp.MS_ENHANCED_PROV, AlgId.CALG_RC2).acceptsKey(bits, true))
        .isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RC2, 32, false",
    "CALG_RC2, 40, true",
    "CALG_RC2, 44, false",
    "CALG_RC2, 128, true",
    "CALG_RC2, 136, true",
    "CALG_RC4, 32, false",
    "CALG_RC4, 128, true",
    "CALG_RC4, 136, false",
    "CALG_DES, 56, false",
    "CALG_DES, 64, true",
  })
  void simpleBlob_holdsLongerKeysOfRc2Only(AlgId algId, int bits, boolean accepted) {
    assertThat(row(Csp.MS_ENHANCED_PROV, algId).unwrapsKey(bits)).isEqualTo(accepted);
  }

  /** The CryptExportKey page: CRYPT_SSL2_FALLBACK is for SSL 2.0 master keys. */
  @ParameterizedTest
  @EnumSource(SessionAlgorithm.class)
  void ssl2Fallback_appliesToSsl2MasterKeysOnly(SessionAlgorithm algorithm) {
    assertThat(algorithm.fallsBackToSsl2()).isEqualTo(algorithm.algId() == AlgId.CALG_SSL2_MASTER);
  }

  @ParameterizedTest
  @CsvSource({
    "DES, DES, Data Encryption Standard (DES)",
    "RC2, RC2, RSA Data Security's RC2",
    "RC4, RC4, RSA Data Security's RC4",
    "THREE_KEY_3DES, 3DES, Three Key Triple DES",
    "TWO_KEY_3DES, 3DES TWO KEY, Two Key Triple DES",
    "AES_256, AES-256, Advanced Encryption Standard (AES-256)",
  })
  void enumeratedAlgorithm_hasNamesOfWindows(
      SessionAlgorithm algorithm, String shortName, String longName) {
    assertThat(algorithm.shortName()).isEqualTo(shortName);
    assertThat(algorithm.longName()).isEqualTo(longName);
  }

  @Test
  void desKeyWithoutParity_has7BytesForEach8() {
    assertThat(SessionAlgorithm.DES.isWithoutParity(7)).isTrue();
    assertThat(SessionAlgorithm.DES.isWithoutParity(8)).isFalse();
    assertThat(SessionAlgorithm.THREE_KEY_3DES.isWithoutParity(21)).isTrue();
    assertThat(SessionAlgorithm.TWO_KEY_3DES.isWithoutParity(14)).isTrue();
    assertThat(SessionAlgorithm.AES_128.isWithoutParity(14)).isFalse();
    assertThat(SessionAlgorithm.CYLINK_MEK.isWithoutParity(7)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RC4, 0, true",
    "CALG_RC4, 32, false",
    "CALG_RC4, 40, true",
    "CALG_RC4, 41, false",
    "CALG_RC4, 48, true",
    "CALG_RC4, 128, true",
    "CALG_RC4, 136, false",
    "CALG_DES, 56, true",
    "CALG_DES, 64, true",
    "CALG_DES, 57, false",
    "CALG_AES_128, 128, true",
    "CALG_AES_128, 136, false",
  })
  void lengthInDwFlags_isAcceptedWithinLimits(AlgId algId, int length, boolean accepted) {
    SessionKeyRow row = row(Csp.MS_ENH_RSA_AES_PROV, algId);

    assertThat(row.acceptsLength(length)).isEqualTo(accepted);
    InvalidKeyException refusal = row.badLength(length, InvalidKeyException::new);
    assertThat(refusal)
        .hasMessageContaining("keyLength " + length + " is not valid for " + algId)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.ERROR_INVALID_PARAMETER));
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RC4, 0, 128, true, false, ",
    "CALG_RC4, 40, 40, true, false, ",
    "CALG_DES, 56, 64, true, false, CRYPT_MODE_CBC",
    "CALG_3DES_112, 0, 128, true, false, CRYPT_MODE_CBC",
    "CALG_RC2, 0, 128, true, false, CRYPT_MODE_CBC",
  })
  void newKey_hasLengthAndModeOfRow(
      AlgId algId, int word, int bits, boolean encrypts, boolean longer, CipherMode mode) {
    SessionKeyRow row = row(Csp.MS_ENHANCED_PROV, algId);

    assertThat(row.keyBits(word)).isEqualTo(bits);
    assertThat(row.encrypts(bits)).isEqualTo(encrypts);
    assertThat(row.encrypts(136)).isEqualTo(row.algorithm().storedBits() != 0 || longer);
    assertThat(row.defaultMode()).isEqualTo(mode);
  }

  @Test
  void keyForHmac_isOfUsualLengthUnlessItIsRc2() {
    assertThat(row(Csp.MS_ENHANCED_PROV, AlgId.CALG_RC4).acceptsKey(8, true)).isFalse();
    assertThat(row(Csp.MS_ENHANCED_PROV, AlgId.CALG_RC2).acceptsKey(8, false)).isFalse();
  }
}

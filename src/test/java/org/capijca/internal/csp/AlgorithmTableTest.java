// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.CspAlgorithm;
import org.capijca.KeySlot;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the order of enumeration, and how rows are found. */
@Tag("unit")
class AlgorithmTableTest {
  @ParameterizedTest
  @CsvSource({
    "MS_DEF_PROV, 'CALG_RC2 CALG_RC4 CALG_DES CALG_SHA1 CALG_MD2 CALG_MD4 CALG_MD5"
        + " CALG_SSL3_SHAMD5 CALG_MAC CALG_RSA_SIGN CALG_RSA_KEYX CALG_HMAC'",
    "MS_DEF_DSS_PROV, 'CALG_SHA1 CALG_MD5 CALG_DSS_SIGN'",
    "MS_DEF_DSS_DH_PROV, 'CALG_RC2 CALG_RC4 CALG_DES CALG_CYLINK_MEK CALG_SHA1 CALG_MD5"
        + " CALG_DSS_SIGN CALG_DH_SF CALG_DH_EPHEM'",
    "MS_DEF_DH_SCHANNEL_PROV, 'CALG_RC2 CALG_RC4 CALG_DES CALG_3DES_112 CALG_3DES"
        + " CALG_CYLINK_MEK CALG_SHA1 CALG_MD5 CALG_DSS_SIGN CALG_DH_SF CALG_DH_EPHEM"
        + " CALG_SSL3_MASTER CALG_TLS1_MASTER CALG_SCHANNEL_MASTER_HASH CALG_SCHANNEL_MAC_KEY"
        + " CALG_SCHANNEL_ENC_KEY'",
  })
  void enumeration_hasOrderOfCsp(Csp csp, String algIds) {
    assertThat(AlgorithmTable.enumeration(csp))
        .extracting(row -> row.algId().name())
        .containsExactly(algIds.split(" "));
    assertThat(AlgorithmTable.enumeration(csp)).extracting(CspAlgorithm::csp).containsOnly(csp);
  }

  @ParameterizedTest
  @EnumSource(Csp.class)
  void rows_areFoundByAlgIdAndKind(Csp csp) {
    List<AlgorithmRow> rows = AlgorithmTable.rows(csp);
    assertThat(rows).isNotEmpty();
    for (AlgorithmRow row : rows) {
      assertThat(AlgorithmTable.row(csp, row.algId(), AlgorithmRow.class)).contains(row);
      assertThat(AlgorithmTable.row(csp, row.algId(), HashRow.class).isPresent())
          .isEqualTo(row instanceof HashRow);
      assertThat(AlgorithmTable.row(csp, row.algId(), SessionKeyRow.class).isPresent())
          .isEqualTo(row instanceof SessionKeyRow);
    }
    assertThat(AlgorithmTable.rows(csp, HashRow.class)).hasSize(count(rows, HashRow.class));
    assertThat(AlgorithmTable.rows(csp, KeyPairRow.class)).hasSize(count(rows, KeyPairRow.class));
    assertThat(AlgorithmTable.row(csp, AlgId.CALG_RC5, AlgorithmRow.class)).isEmpty();
  }

  private static int count(List<AlgorithmRow> rows, Class<?> kind) {
    return (int) rows.stream().filter(kind::isInstance).count();
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RC2, 40, 40, 56, 8",
    "CALG_DES, 56, 56, 56, 0",
    "CALG_SHA1, 160, 160, 160, 0",
    "CALG_MAC, 0, 0, 0, 0",
    "CALG_RSA_KEYX, 512, 384, 1024, 8",
  })
  void limits_areThoseOfEnumeration(AlgId algId, int length, int min, int max, int step) {
    CspAlgorithm limits =
        AlgorithmTable.row(Csp.MS_DEF_PROV, algId, AlgorithmRow.class).orElseThrow().limits();

    assertThat(
            List.of(limits.defaultLength(), limits.minLength(), limits.maxLength(), limits.step()))
        .containsExactly(length, min, max, step);
  }

  @Test
  void schannelHashes_haveAnyLength() {
    SessionKeyRow macKey = SchannelKeys.macKey(Csp.MS_DEF_RSA_SCHANNEL_PROV);

    assertThat(macKey.limits().minLength()).isZero();
    assertThat(macKey.limits().defaultLength()).isZero();
    assertThat(macKey.limits().maxLength()).isEqualTo(0xFFFFFFFF);
    assertThat(macKey.algId()).isEqualTo(AlgId.CALG_SCHANNEL_MAC_KEY);
    assertThat(macKey.csp()).isEqualTo(Csp.MS_DEF_RSA_SCHANNEL_PROV);
    assertThat(macKey.jcaName()).isEqualTo("SchannelMac");
  }

  @Test
  void agreedOnlyKey_isNoRowOfItsCsp() {
    Csp csp = Csp.MS_DEF_DSS_DH_PROV;

    assertThat(AlgorithmTable.agreedOnly(csp))
        .extracting(SessionKeyRow::algId)
        .containsExactly(AlgId.CALG_3DES);
    assertThat(AlgorithmTable.row(csp, AlgId.CALG_3DES, SessionKeyRow.class)).isEmpty();
    assertThat(AlgorithmTable.sessionKey(csp, AlgId.CALG_3DES)).isPresent();
    assertThat(AlgorithmTable.sessionKey(csp, AlgId.CALG_DES)).isPresent();
    assertThat(AlgorithmTable.sessionKey(csp, AlgId.CALG_AES_128)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"RSA, CALG_RSA_KEYX, 16384", "DSS, CALG_DSS_SIGN, 1024", "DH, CALG_DH_SF, 4096"})
  void longestKeys_areForExchangeIfKindEncrypts(Kind kind, AlgId algId, int bits) {
    KeyPairRow longest = AlgorithmTable.longest(kind);

    assertThat(longest.algorithm().kind()).isEqualTo(kind);
    assertThat(longest.algorithm().encrypts()).isEqualTo(kind == Kind.RSA);
    assertThat(longest.limits().maxLength()).isEqualTo(bits);
    assertThat(longest.algId()).isIn(algId, kind == Kind.DH ? AlgId.CALG_DH_EPHEM : algId);
  }

  @ParameterizedTest
  @CsvSource({
    "MS_STRONG_PROV, AT_KEYEXCHANGE, CALG_RSA_KEYX",
    "MS_STRONG_PROV, AT_SIGNATURE, CALG_RSA_SIGN",
    "MS_ENH_DSS_DH_PROV, AT_KEYEXCHANGE, CALG_DH_SF",
    "MS_DEF_DSS_PROV, AT_SIGNATURE, CALG_DSS_SIGN",
    "MS_DEF_DSS_PROV, AT_KEYEXCHANGE, ",
  })
  void slot_holdsOneAlgorithm(Csp csp, KeySlot slot, AlgId algId) {
    assertThat(AlgorithmTable.slot(csp, slot).map(KeyPairRow::algId).orElse(null)).isEqualTo(algId);
    assertThat(CspContext.DEFAULT.withCsp(csp).row(slot).map(KeyPairRow::algId).orElse(null))
        .isEqualTo(algId);
  }

  @Test
  void hashRow_hasNameOfJcaOrAlgId() {
    assertThat(
            AlgorithmTable.row(Csp.MS_DEF_PROV, AlgId.CALG_SHA1, HashRow.class)
                .map(HashRow::jcaName))
        .contains("SHA-1");
    assertThat(
            AlgorithmTable.row(Csp.MS_DEF_PROV, AlgId.CALG_HMAC, HashRow.class)
                .map(HashRow::jcaName))
        .contains("CALG_HMAC");
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;

import org.capijca.AlgId;
import org.capijca.Csp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how messages name the CSPs that have an algorithm. */
@Tag("unit")
class CspListTest {
  @ParameterizedTest
  @CsvSource({
    "MS_DEF_PROV, CALG_AES_128, '; these CSPs do: MS_ENH_RSA_AES_PROV, MS_DEF_RSA_SCHANNEL_PROV'",
    "MS_DEF_PROV, CALG_DSS_SIGN, '; these CSPs do: MS_DEF_DSS_PROV, MS_DEF_DSS_DH_PROV,"
        + " MS_ENH_DSS_DH_PROV, MS_DEF_DH_SCHANNEL_PROV'",
    "MS_DEF_DSS_PROV, CALG_RC5, ', and no other Microsoft CSP'",
  })
  void absentAlgorithm_isSoughtInOtherCsps(Csp csp, AlgId algId, String others) {
    assertThat(CspList.absent(csp, algId)).isEqualTo(csp + " has no " + algId + others);
  }

  @Test
  void algorithmAbsentInContext_isSoughtInOtherCsps() {
    CspContext one = CspContext.DEFAULT.withCsp(Csp.MS_DEF_DSS_PROV);

    assertThat(CspList.whoHas(one, AlgId.CALG_AES_192))
        .isEqualTo("MS_DEF_DSS_PROV does not have it; these CSPs do: MS_ENH_RSA_AES_PROV");
    assertThat(CspList.whoHas(CspContext.DEFAULT, AlgId.CALG_SEAL))
        .isEqualTo(
            "MS_STRONG_PROV, MS_ENH_RSA_AES_PROV, MS_ENH_DSS_DH_PROV, MS_DEF_RSA_SCHANNEL_PROV"
                + " do not have it, and no other Microsoft CSP");
    assertThat(CspList.of(one)).isEqualTo("MS_DEF_DSS_PROV");
  }

  @ParameterizedTest
  @CsvSource({
    "MS_STRONG_PROV, CALG_RC4, CALG_SHA_256,"
        + " '; CSPs with it and CALG_RC4: MS_ENH_RSA_AES_PROV'",
    "MS_ENH_DSS_DH_PROV, CALG_CYLINK_MEK, CALG_SHA_256,"
        + " ' for CALG_CYLINK_MEK, and no other CSP has both'",
    "MS_DEF_DSS_PROV, CALG_RC4, CALG_HMAC, ' for CALG_RC4, and no other CSP has both'",
  })
  void absentHash_isSoughtInCspsWithKeyAlgorithm(Csp csp, AlgId keys, AlgId hash, String others) {
    assertThat(CspList.absentHash(csp, keys, hash))
        .isEqualTo(csp + " has no hash function " + hash + others);
  }
}

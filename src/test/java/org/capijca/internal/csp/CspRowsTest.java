// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;

import org.capijca.AlgId;
import org.capijca.Csp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that rows are enumerated in the order in which they were added to a CSP. */
@Tag("unit")
class CspRowsTest {
  @Test
  void rows_areEnumeratedInOrderOfAddition() {
    CspRows rows =
        new CspRows(Csp.MS_DEF_PROV, SaltRule.CREATES_SALT, EffectiveLengthRule.FORTY, true)
            .rc2(40, 40, 56, 0)
            .hashes(0, AlgId.CALG_SHA1)
            .rc4(40, 40, 56, 0)
            .key(SessionAlgorithm.DES, 56, 0)
            .pair(AlgId.CALG_RSA_SIGN, 512, 384, 16384, 0)
            .pair(AlgId.CALG_RSA_KEYX, 512, 384, 1024, 16384, 0)
            .key(SessionAlgorithm.SSL2_MASTER, 40, 40, 192, 0)
            .unbounded(AlgId.CALG_SCHANNEL_MAC_KEY)
            .agreed(SessionAlgorithm.THREE_KEY_3DES, 168);

    assertThat(rows.csp()).isEqualTo(Csp.MS_DEF_PROV);
    assertThat(rows.rows())
        .extracting(AlgorithmRow::algId)
        .containsExactly(
            AlgId.CALG_RC2,
            AlgId.CALG_SHA1,
            AlgId.CALG_RC4,
            AlgId.CALG_DES,
            AlgId.CALG_RSA_SIGN,
            AlgId.CALG_RSA_KEYX,
            AlgId.CALG_SSL2_MASTER,
            AlgId.CALG_SCHANNEL_MAC_KEY);
    assertThat(rows.rows()).isSameAs(rows.rows());
    assertThat(rows.rows(SessionKeyRow.class))
        .extracting(row -> row.limits().step())
        .containsExactly(8, 8, 0, 8);
    assertThat(rows.agreedOnly()).extracting(AlgorithmRow::algId).containsExactly(AlgId.CALG_3DES);
  }
}

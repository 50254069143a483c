// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests why CryptGenKey has no keys for an ALG_ID. */
@Tag("unit")
class UngeneratedAlgorithmsTest {
  @ParameterizedTest
  @EnumSource(AlgId.class)
  void reason_existsIfAndOnlyIfNoCspHasKeys(AlgId algId) {
    boolean generated =
        Arrays.stream(Csp.values())
            .flatMap(csp -> AlgorithmTable.rows(csp).stream())
            .anyMatch(row -> row.algId() == algId && !(row instanceof HashRow));

    assertThat(UngeneratedAlgorithms.reason(algId).isPresent()).isEqualTo(!generated);
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_AES, 'CALG_AES_128, CALG_AES_192 or CALG_AES_256'",
    "CALG_DESX, no Microsoft CSP implements DESX",
    "CALG_SKIPJACK, Fortezza",
    "CALG_TEK, Fortezza",
    "CALG_RC5, no Microsoft CSP implements RC5",
    "CALG_NULLCIPHER, no key",
    "CALG_SEAL, no Microsoft CSP implements SEAL",
    "CALG_MD5, hash algorithm",
    "CALG_HMAC, keyed hash",
    "CALG_TLS1PRF, CALG_TLS1_MASTER",
    "CALG_NO_SIGN, absence of a signature",
    "CALG_ECDH, CNG only",
    "CALG_HUGHES_MD5, Hughes",
    "CALG_AGREEDKEY_ANY, transitional",
    "CALG_KEA_KEYX, Fortezza",
    "CALG_SCHANNEL_MASTER_HASH, hash over a master key",
    "CALG_SCHANNEL_MAC_KEY, never generated",
    "CALG_THIRDPARTY_CIPHER, third-party CSPs",
    "CALG_OID_INFO_PARAMETERS, OID tables",
  })
  void reason_tellsWhatAlgorithmIs(AlgId algId, String words) {
    assertThat(UngeneratedAlgorithms.reason(algId)).get().asString().contains(words);
  }
}

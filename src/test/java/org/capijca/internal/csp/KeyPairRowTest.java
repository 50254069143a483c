// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.InvalidKeyException;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which lengths of key pairs a row allows, and the codes and messages for others. */
@Tag("unit")
class KeyPairRowTest {
  private static KeyPairRow row(Csp csp, AlgId algId) {
    return AlgorithmTable.row(csp, algId, KeyPairRow.class).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "MS_DEF_PROV, CALG_RSA_KEYX, 0, true",
    "MS_DEF_PROV, CALG_RSA_KEYX, 376, false",
    "MS_DEF_PROV, CALG_RSA_KEYX, 384, true",
    "MS_DEF_PROV, CALG_RSA_KEYX, 388, false",
    "MS_DEF_PROV, CALG_RSA_KEYX, 392, true",
    "MS_DEF_PROV, CALG_RSA_KEYX, 16384, true",
    "MS_DEF_PROV, CALG_RSA_KEYX, 16392, false",
    "MS_DEF_DSS_PROV, CALG_DSS_SIGN, 448, false",
    "MS_DEF_DSS_PROV, CALG_DSS_SIGN, 512, true",
    "MS_DEF_DSS_PROV, CALG_DSS_SIGN, 520, false",
    "MS_DEF_DSS_PROV, CALG_DSS_SIGN, 1024, true",
    "MS_DEF_DSS_PROV, CALG_DSS_SIGN, 1088, false",
  })
  void generatedLength_isWithinLimits(Csp csp, AlgId algId, int length, boolean accepted) {
    assertThat(row(csp, algId).acceptsLength(length)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "376, false", "384, true", "388, false", "1024, true", "1032, false"})
  void importedLength_isWithinEnumeratedLimits(int bits, boolean accepted) {
    assertThat(row(Csp.MS_DEF_PROV, AlgId.CALG_RSA_KEYX).importsLength(bits)).isEqualTo(accepted);
  }

  /** Wine test suite (dssenh): an odd length within the limits has a code of its own. */
  @ParameterizedTest
  @CsvSource({
    "MS_DEF_PROV, CALG_RSA_SIGN, 385, ERROR_INVALID_PARAMETER",
    "MS_DEF_PROV, CALG_RSA_SIGN, 376, ERROR_INVALID_PARAMETER",
    "MS_DEF_DSS_PROV, CALG_DSS_SIGN, 511, NTE_BAD_FLAGS",
    "MS_DEF_DSS_PROV, CALG_DSS_SIGN, 513, STATUS_INVALID_PARAMETER",
    "MS_DEF_DSS_PROV, CALG_DSS_SIGN, 520, NTE_BAD_FLAGS",
    "MS_DEF_DSS_PROV, CALG_DSS_SIGN, 1023, STATUS_INVALID_PARAMETER",
    "MS_DEF_DSS_PROV, CALG_DSS_SIGN, 1025, NTE_BAD_FLAGS",
    "MS_ENH_DSS_DH_PROV, CALG_DH_SF, 513, NTE_BAD_FLAGS",
  })
  void refusedLength_hasCodeOfCsp(Csp csp, AlgId algId, int length, CapiError code) {
    InvalidKeyException refusal = row(csp, algId).badLength(length, InvalidKeyException::new);

    assertThat(CapiError.of(refusal)).contains(code);
    assertThat(refusal)
        .hasMessageContaining("keyLength " + length + " is not valid for " + algId + " in " + csp);
  }

  @Test
  void lengths_areDescribed() {
    KeyPairRow exchange = row(Csp.MS_DEF_PROV, AlgId.CALG_RSA_KEYX);

    assertThat(exchange.allowedLengths()).isEqualTo("384 to 16384 in steps of 8, or 0 for 512");
    InvalidKeyException refusal = exchange.badLength(128, InvalidKeyException::new);
    assertThat(refusal).hasMessageContaining("Lengths are in bits: 128 bytes are 1024 bits");
    assertThat(exchange.keyBits(0)).isEqualTo(512);
    assertThat(exchange.keyBits(1024)).isEqualTo(1024);
    assertThat(exchange.jcaName()).isEqualTo("RSA");
  }
}

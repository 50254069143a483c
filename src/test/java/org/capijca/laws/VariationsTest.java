// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.InvalidKeyException;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.WinCrypt;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.SessionKeyRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

@Tag("laws")
class VariationsTest {
  private final SessionKeyRow row =
      AlgorithmTable.rows(Csp.MS_STRONG_PROV, SessionKeyRow.class).stream()
          .filter(each -> each.algId() == AlgId.CALG_RC2)
          .findAny()
          .orElseThrow();

  @Test
  void failures_nameRowAndVariation() {
    assertThatThrownBy(() ->
            Variations.check(
                row,
                40,
                WinCrypt.CRYPT_EXPORTABLE,
                () -> {
                  throw new InvalidKeyException("unexpected");
                }))
        .isInstanceOf(AssertionError.class)
        .hasMessage("CALG_RC2 in MS_STRONG_PROV, 40 bits, [CRYPT_EXPORTABLE]: unexpected")
        .hasCauseInstanceOf(InvalidKeyException.class);
    assertThatThrownBy(() ->
            Variations.check(
                row,
                "CRYPT_MODE_CBC",
                () -> {
                  throw new AssertionError("expected 1");
                }))
        .hasMessage("CALG_RC2 in MS_STRONG_PROV, CRYPT_MODE_CBC: expected 1");
  }

  @Test
  void abortedTest_isNoFailure() {
    TestAbortedException skip = new TestAbortedException("no Wine");

    assertThatThrownBy(() ->
            Variations.check(
                row,
                "any",
                () -> {
                  throw skip;
                }))
        .isSameAs(skip);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidKeyException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class CapiFailureAssertTest {
  private static void fail() throws InvalidKeyException {
    throw CapiError.NTE_BAD_KEY.as(InvalidKeyException::new, "not this key");
  }

  @Test
  void rightTypeAndCode_pass() {
    assertThatCapi(CapiFailureAssertTest::fail)
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY)
        .hasMessageContaining("not this key");
  }

  @Test
  void otherCode_isNamedInTheFailure() {
    assertThatThrownBy(
            () -> assertThatCapi(CapiFailureAssertTest::fail).with(CapiError.NTE_BAD_LEN))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("NTE_BAD_LEN")
        .hasMessageContaining("carries NTE_BAD_KEY");
  }

  @Test
  void callThatSucceeds_fails() {
    assertThatThrownBy(() -> assertThatCapi(() -> {}).fails(InvalidKeyException.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the call succeeded");
    assertThatThrownBy(() -> assertThatCapi(() -> {}).with(CapiError.NTE_BAD_KEY))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the call succeeded");
  }

  @Test
  void exceptionWithoutACode_isDistinguished() {
    assertThatCapi(
            () -> {
              throw new InvalidKeyException("plain");
            })
        .fails(InvalidKeyException.class)
        .withoutCode();
    assertThatThrownBy(() -> assertThatCapi(CapiFailureAssertTest::fail).withoutCode())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected no CryptoAPI code");
  }
}

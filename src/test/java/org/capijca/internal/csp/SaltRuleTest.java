// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.capijca.KeyFlag;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the rules for the salt and the effective length of new keys. */
@Tag("unit")
class SaltRuleTest {
  private static Set<KeyFlag> flags(KeyFlag flag) {
    return flag == null ? EnumSet.noneOf(KeyFlag.class) : EnumSet.of(flag);
  }

  @ParameterizedTest
  @CsvSource({
    "NO_SALT, , 40, 0",
    "NO_SALT, CRYPT_CREATE_SALT, 40, 0",
    "CREATES_SALT, , 40, 11",
    "CREATES_SALT, , 56, 0",
    "CREATES_SALT, CRYPT_NO_SALT, 40, 0",
    "CREATES_SALT, CRYPT_CREATE_SALT, 40, 11",
    "CREATES_SALT, CRYPT_CREATE_SALT, 128, 11",
    "DROPS_SALT, , 40, 11",
    "DROPS_SALT, , 128, 0",
    "DROPS_SALT, CRYPT_NO_SALT, 40, 0",
    "DROPS_SALT, CRYPT_CREATE_SALT, 40, 0",
    "DROPS_SALT, CRYPT_CREATE_SALT, 128, 0",
  })
  void newKey_hasSaltOfRule(SaltRule rule, KeyFlag flag, int keyBits, int length) {
    assertThat(rule.saltLength(flags(flag), keyBits)).isEqualTo(length);
    assertThat(rule.createsSalt(flags(flag)))
        .isEqualTo(rule == SaltRule.CREATES_SALT && flag == KeyFlag.CRYPT_CREATE_SALT);
  }

  @Test
  void kpSalt_leavesSaltInTwoCspsOnly() {
    assertThat(SaltRule.CREATES_SALT.saltLengthAfterKpSalt()).isEqualTo(11);
    assertThat(SaltRule.DROPS_SALT.saltLengthAfterKpSalt()).isZero();
    assertThat(SaltRule.NO_SALT.salts()).isFalse();
    assertThat(SaltRule.DROPS_SALT.salts()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"NONE, 0, 0", "FORTY, 40, 40", "KEY_LENGTH, 56, 1024"})
  void effectiveLength_followsRule(EffectiveLengthRule rule, int ofNewKey, int maximum) {
    assertThat(rule.defaultLength(56)).isEqualTo(ofNewKey);
    assertThat(rule.maximum()).isEqualTo(maximum);
  }
}

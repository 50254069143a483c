// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the advice in the message about a refused key length. */
@Tag("unit")
class LengthRefusalTest {
  private static final String REFUSED =
      "keyLength %d is not valid for CALG_RC4 in MS_STRONG_PROV; allowed some";

  private static String message(int length, IntPredicate accepts) {
    SessionKeyRow rc4 = AlgorithmTable.sessionKey(Csp.MS_STRONG_PROV, AlgId.CALG_RC4).orElseThrow();
    return LengthRefusal.message(rc4.limits(), length, "some", accepts);
  }

  private static String advice(int length, IntPredicate accepts) {
    String refused = REFUSED.formatted(length);
    assertThat(message(length, accepts)).startsWith(refused);
    return message(length, accepts).substring(refused.length());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 32, 64, 256, 8128})
  void lengthThatIsUsualInBytes_isGivenInBits(int length) {
    assertThat(advice(length, bits -> bits == length * 8))
        .isEqualTo(
            ". Lengths are in bits: %d bytes are %d bits".formatted(length, length * Byte.SIZE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -64, 33, 100, 8192})
  void otherLength_isNotTakenForBytes(int length) {
    assertThat(advice(length, bits -> bits == length * 8)).isEmpty();
  }

  @Test
  void lengthInBytesThatIsNotAllowed_isNotProposed() {
    assertThat(advice(16, bits -> bits == 64)).isEmpty();
  }

  @Test
  void lengthShiftedAsInDwFlags_isGivenWithoutShift() {
    assertThat(advice(128 << 16, bits -> bits == 128))
        .isEqualTo(". The shift by 16 bits is for dwFlags only: 128");
    assertThat(advice(129 << 16, bits -> bits == 128)).isEmpty();
    assertThat(advice(33, bits -> bits == 0)).isEmpty();
  }
}

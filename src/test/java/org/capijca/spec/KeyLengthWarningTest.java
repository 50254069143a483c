// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.capijca.AlgId;
import org.capijca.DwFlags;
import org.capijca.KeyFlag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A usual key length given as dwFlags is accepted, and pointed out. */
@Tag("unit")
class KeyLengthWarningTest {
  private static final Logger LOGGER = Logger.getLogger("org.capijca.spec");

  @BeforeAll
  static void keepOffTheConsole() {
    LOGGER.setUseParentHandlers(false);
  }

  @AfterAll
  static void logAgain() {
    LOGGER.setUseParentHandlers(true);
  }

  /** Keeps the records of the warning in place of the console. */
  private static List<String> logged(Runnable run) {
    List<String> messages = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            messages.add(record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    LOGGER.addHandler(handler);
    try {
      run.run();
    } finally {
      LOGGER.removeHandler(handler);
    }
    return messages;
  }

  @Test
  void secondWarningOfAClass_isNotLogged() {
    CapiKeyGenParameterSpec first = new CapiKeyGenParameterSpec(128);
    CapiKeyGenParameterSpec.builder().dwFlags(2048);
    assertThat(logged(() -> new CapiKeyGenParameterSpec(2048))).isEmpty();
    assertThat(first.toString()).contains("CRYPT_ONLINE", "128 << 16", "keyLength(128)");
  }

  /** The class is one of its own, so that the test does not depend on what others have logged. */
  @Test
  void firstWarningOfAClass_namesNumberFlagsAndTheRightWay() {
    assertThat(
            logged(() -> KeyLengthWarning.log(DwFlags.fromBits(2048), KeyLengthWarningTest.class)))
        .singleElement()
        .asString()
        .contains("2048", "KeyLengthWarningTest", "CRYPT_DATA_KEY", "2048 << 16");
  }

  @Test
  void everySpec_pointsItOutInToString() {
    assertThat(new CapiKeyGenParameterSpec(2048).toString()).contains("2048 << 16");
    assertThat(
            CapiDeriveKeySpec.builder()
                .hash(AlgId.CALG_MD5)
                .data(new byte[1])
                .dwFlags(129)
                .build()
                .toString())
        .contains("128 << 16");
    assertThat(CapiKeyAgreementParameterSpec.builder().dwFlags(128).build().toString())
        .contains("128 << 16");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 0x10, 0x4000, 0x4001, 0x8000, 128 << 16, 2048 << 16 | 1})
  void flagsAndLengths_areNotPointedOut(int dwFlags) {
    assertThat(DwFlags.fromBits(dwFlags).probableKeyLength()).isZero();
    assertThat(DwFlags.fromBits(dwFlags).toString()).doesNotContain("keyLength");
  }

  @Test
  void flagsByName_areNotLogged() {
    assertThat(
            logged(() -> CapiKeyGenParameterSpec.builder().flags(KeyFlag.CRYPT_DATA_KEY).build()))
        .isEmpty();
  }
}

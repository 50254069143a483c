// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.capijca.Csp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class VectorsTest {
  @ParameterizedTest
  @CsvSource({
    "containers, 3",
    "derivekey, 716",
    "dss, 18",
    "enumalgs, 10",
    "genkey, 3503",
    "hashes, 362",
    "keyparams, 715",
    "mac, 212",
    "rsablobs, 126",
    "rsaencrypt, 278",
    "schannel, 14",
    "sessionkeys, 559",
    "signatures, 244",
    "simpleblob, 667"
  })
  void everyTopic_isComplete(String topic, int count) {
    assertThat(Vectors.load(topic)).hasSize(count);
  }

  @Test
  void everyCspOfRecordings_isKnown() {
    for (var vector : Vectors.load("genkey")) {
      assertThat(Vectors.csp(vector)).isNotNull();
    }
    assertThat(Vectors.csp("aes-prototype")).isEqualTo(Csp.MS_ENH_RSA_AES_PROV);
  }

  @Test
  void unknownNames_areRefused() {
    assertThatThrownBy(() -> Vectors.load("none")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Vectors.csp("none")).isInstanceOf(IllegalArgumentException.class);
  }
}

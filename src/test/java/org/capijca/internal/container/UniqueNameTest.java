// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class UniqueNameTest {
  private static final String GUID = "5a9c2a3e-1a67-4f6b-9d3f-0a5e7d1c2b34";
  private static final String HASH = "9d20fd8d05ed2b8455d125d0bf6d6a70";

  @Test
  void uniqueName_isRecognized() {
    String unique = UniqueName.of("winetest", GUID);

    assertThat(unique).isEqualTo(HASH + "_" + GUID);
    assertThat(UniqueName.isOne(unique, GUID)).isTrue();
  }

  /** The name becomes part of a file name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        HASH + "_/../../other_" + GUID,
        HASH + "_x_" + GUID,
        HASH + GUID,
        HASH + "0_" + GUID,
        "_" + GUID,
        HASH + "_5a9c2a3e-1a67-4f6b-9d3f-0a5e7d1c2b35"
      })
  void otherName_isNotUniqueName(String name) {
    assertThat(UniqueName.isOne(name, GUID)).isFalse();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class LittleEndianWriterTest {
  @Test
  void fields_areWrittenLowByteFirst() {
    LittleEndianWriter out = new LittleEndianWriter(12);
    out.uint8(0x81)
        .uint16(0x9282)
        .dword(0xF4A3B2C1)
        .bytes(new byte[] {7})
        .padded(new byte[] {9}, 4);

    assertThat(out.toByteArray())
        .containsExactly(0x81, 0x82, 0x92, 0xC1, 0xB2, 0xA3, 0xF4, 7, 9, 0, 0, 0);
  }

  @Test
  void incompleteArray_isNotReturned() {
    LittleEndianWriter out = new LittleEndianWriter(3).uint16(1);

    assertThatThrownBy(out::toByteArray)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("2 of 3 bytes written");
    assertThat(out.uint8(2).toByteArray()).containsExactly(1, 0, 2);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.KeySlot;

/** What numbers of the headers stand for. */
final class Meanings {
  private Meanings() {}

  static String algId(int value) {
    return AlgId.fromValue(value).map(AlgId::name).orElse("not an ALG_ID");
  }

  /** The ALG_ID, or the key slot that some programs write in its place. */
  static String algIdOrSlot(int value) {
    Optional<KeySlot> slot = KeySlot.fromValue(value);
    return slot.map(KeySlot::name).orElseGet(() -> algId(value));
  }

  static String bits(int value) {
    return Integer.toUnsignedString(value) + " bits";
  }

  static String bytes(int value) {
    return FieldReader.lengthOf(Integer.toUnsignedLong(value));
  }

  static String hex(int value) {
    return "0x" + Integer.toHexString(value);
  }

  /** The four characters of a magic number. */
  static String magic(int value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Integer.BYTES; i++) {
      int c = (value >>> (Byte.SIZE * i)) & 0xFF;
      text.append(c >= ' ' && c < 0x7F ? (char) c : '.');
    }
    return "\"" + text + "\"";
  }

  /** The number whose bytes are these characters. */
  static int magicOf(String characters) {
    byte[] bytes = characters.getBytes(StandardCharsets.ISO_8859_1);
    return (bytes[0] & 0xFF)
        | (bytes[1] & 0xFF) << 8
        | (bytes[2] & 0xFF) << 16
        | (bytes[3] & 0xFF) << 24;
  }
}

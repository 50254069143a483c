// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format.recognition;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognizes formats by fixed first bytes, or tentatively by lengths and version numbers. */
final class MarkedInput {
  private static final int MIN_UTF_16 = 8;
  private static final int GUID_SIZE = 16;

  /** The version DWORDs with which messages of SQL Server begin. */
  private static final Set<Integer> SQL_SERVER_VERSIONS = Set.of(1, 2);

  /** Lengths of session keys in bytes, from 40-bit RC4 to 256-bit AES. */
  private static final Set<Integer> KEY_LENGTHS = Set.of(5, 7, 8, 14, 16, 21, 24, 32);

  private static final Map<String, InputFormat> MARKS = new LinkedHashMap<>();

  static {
    MARKS.put("1ef1b5b0", InputFormat.PVK);
    MARKS.put("01000000d08c9ddf0115d1118c7a00c04fc297eb", InputFormat.DPAPI);
    MARKS.put("feedfeed", InputFormat.JKS);
    MARKS.put("cececece", InputFormat.JCEKS);
    MARKS.put("aced0005", InputFormat.SERIALIZED);
    MARKS.put(hex("openssh-key-v1\0"), InputFormat.OPENSSH_PRIVATE_KEY);
    MARKS.put(hex("PK\3\4"), InputFormat.ARCHIVE);
    MARKS.put("1f8b08", InputFormat.ARCHIVE);
    MARKS.put(hex("7z") + "bcaf271c", InputFormat.ARCHIVE);
    MARKS.put(hex("MZ") + "9000", InputFormat.PROGRAM);
  }

  private MarkedInput() {}

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Optional<Recognition> recognize(byte[] input, int depth) {
    if (startsWith(input, "efbbbf")) {
      return Optional.of(
          Recognition.around(
              InputFormat.UTF_8_MARK, null, Arrays.copyOfRange(input, 3, input.length), depth));
    }
    Optional<Recognition> unicode = utf16(input, depth);
    if (unicode.isPresent()) {
      return unicode;
    }
    return MARKS.entrySet().stream()
        .filter(mark -> startsWith(input, mark.getKey()))
        .findFirst()
        .map(mark -> Recognition.as(mark.getValue()));
  }

  private static boolean startsWith(byte[] input, String mark) {
    int length = mark.length() / 2;
    return input.length >= length && HexFormat.of().formatHex(input, 0, length).equals(mark);
  }

  /** Recognizes text in which every second byte is 0, with or without a byte order mark. */
  private static Optional<Recognition> utf16(byte[] input, int depth) {
    return utf16Text(input)
        .map(text -> Recognition.around(InputFormat.UTF_16_TEXT, null, text, depth));
  }

  /** Returns the other bytes of such a text. */
  static Optional<byte[]> utf16Text(byte[] input) {
    boolean marked = startsWith(input, "fffe") || startsWith(input, "feff");
    int start = marked ? 2 : 0;
    int length = (input.length - start) / 2;
    if (length < (marked ? 1 : MIN_UTF_16)) {
      return Optional.empty();
    }
    for (int low = 0; low < 2; low++) {
      byte[] text = new byte[length];
      boolean isText = true;
      for (int i = 0; i < length && isText; i++) {
        byte character = input[start + 2 * i + low];
        isText = input[start + 2 * i + 1 - low] == 0 && TextInput.isTextByte(character);
        text[i] = character;
      }
      if (isText) {
        return Optional.of(text);
      }
      Arrays.fill(text, (byte) 0);
    }
    return Optional.empty();
  }

  /** Guesses the format by version and length if nothing else matches. */
  static Optional<Recognition> guess(byte[] input) {
    if (isSqlServer(input, 0)) {
      return Optional.of(Recognition.as(InputFormat.SQL_SERVER_PASSPHRASE));
    }
    if (isSqlServer(input, GUID_SIZE)) {
      return Optional.of(Recognition.as(InputFormat.SQL_SERVER_KEY));
    }
    return KEY_LENGTHS.contains(input.length)
        ? Optional.of(Recognition.as(InputFormat.RAW_KEY, input.length + " bytes"))
        : Optional.empty();
  }

  /**
   * Matches a version, an IV and whole blocks; the cipher of ENCRYPTBYKEY has 8-byte or 16-byte
   * blocks.
   */
  private static boolean isSqlServer(byte[] input, int offset) {
    int rest = input.length - offset - Integer.BYTES;
    return rest >= 24
        && rest % 8 == 0
        && SQL_SERVER_VERSIONS.contains(
            ByteBuffer.wrap(input).order(ByteOrder.LITTLE_ENDIAN).getInt(offset));
  }
}

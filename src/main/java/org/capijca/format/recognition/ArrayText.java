// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format.recognition;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Source text of byte arrays: items such as {@code 0x06} or {@code &H06}, escapes such as {@code
 * \x06}, decimal numbers in brackets, and the {@code hex:} values of .reg files.
 */
final class ArrayText {
  private static final String ITEM = "(?:0[xX]|&[hH])([0-9a-fA-F]{1,2})\\b";
  private static final Pattern ITEMS = Pattern.compile(ITEM);
  private static final Pattern ARRAY =
      Pattern.compile(ITEM + "[uU]?\\s*,\\s*(?:_\\s+)?(?:\\(byte\\)\\s*)?" + ITEM);
  private static final Pattern ESCAPES = Pattern.compile("\\\\x([0-9a-fA-F]{2})");
  private static final Pattern ESCAPED = Pattern.compile("(?:\\\\x[0-9a-fA-F]{2}){4}");
  private static final Pattern DECIMALS =
      Pattern.compile("[{(\\[]((?:-?\\d{1,3}\\s*,\\s*){8}[-\\d,\\s]*)[})\\]]");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+");
  private static final int MAX_DIGITS = 3;
  private static final Pattern REGISTRY =
      Pattern.compile("hex(?:\\([0-9a-fA-F]{1,2}\\))?:([0-9a-fA-F]{2},[0-9a-fA-F,\\\\\\s]+)");
  private static final Pattern HEX_PAIR = Pattern.compile("([0-9a-fA-F]{2})");

  private ArrayText() {}

  /** Returns the bytes, which the caller wipes; empty if the text is not that of an array. */
  static Optional<byte[]> decode(CharBuffer text) {
    if (ARRAY.matcher(text).find()) {
      return Optional.of(hexItems(ITEMS, text));
    }
    if (ESCAPED.matcher(text).find()) {
      return Optional.of(hexItems(ESCAPES, text));
    }
    Matcher registry = REGISTRY.matcher(text);
    if (registry.find()) {
      return Optional.of(hexItems(HEX_PAIR, text.subSequence(registry.start(1), registry.end(1))));
    }
    Matcher decimals = DECIMALS.matcher(text);
    return decimals.find()
        ? decimals(text.subSequence(decimals.start(1), decimals.end(1)))
        : Optional.empty();
  }

  private static byte[] hexItems(Pattern pattern, CharSequence text) {
    Matcher items = pattern.matcher(text);
    byte[] bytes = new byte[text.length() / 2];
    int count = 0;
    while (items.find() && count < bytes.length) {
      bytes[count++] = (byte) HexFormat.fromHexDigits(text, items.start(1), items.end(1));
    }
    return trimmed(bytes, count);
  }

  /** Numbers of signed or unsigned bytes; empty if one of them is out of range. */
  private static Optional<byte[]> decimals(CharSequence text) {
    Matcher items = DECIMAL.matcher(text);
    byte[] bytes = new byte[text.length()];
    int count = 0;
    while (items.find()) {
      int value =
          items.end() - items.start() > MAX_DIGITS + 1
              ? Integer.MAX_VALUE
              : Integer.parseInt(text, items.start(), items.end(), 10);
      if (value < Byte.MIN_VALUE || value > 0xFF) {
        Arrays.fill(bytes, (byte) 0);
        return Optional.empty();
      }
      bytes[count++] = (byte) value;
    }
    return Optional.of(trimmed(bytes, count));
  }

  private static byte[] trimmed(byte[] bytes, int count) {
    byte[] trimmed = Arrays.copyOf(bytes, count);
    Arrays.fill(bytes, (byte) 0);
    return trimmed;
  }
}

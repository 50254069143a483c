// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.secrets;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.capijca.internal.blob.LittleEndianNumber;

/**
 * Secrets, and the search for them in texts: as hexadecimal digits, base64, a decimal number, a
 * list of bytes, or as they are. The first and the last bytes of each secret are searched for, in
 * both byte orders.
 */
final class KnownSecrets {
  private static final int SHORTEST = 5;
  private static final int LONG_SECRET = 8;

  /** Bytes with more equal values are not distinguished from headers and test data. */
  private static final int MOST_EQUAL = 2;

  /** A run of characters around one that is not of ordinary text. */
  private static final Pattern NOT_ASCII =
      Pattern.compile("[\\x00-\\xFF]{0,7}[\\x00-\\x1F\\x7F-\\xFF][\\x00-\\xFF]*");

  private static final Pattern WORD = Pattern.compile("[a-z]*");
  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{10,}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{7,}");
  private static final Pattern DECIMAL = Pattern.compile("\\d{12,}");
  private static final Pattern LIST = Pattern.compile("-?\\d{1,3}(, ?-?\\d{1,3}){4,}");

  private final Set<Long> ofFiveBytes = ConcurrentHashMap.newKeySet();
  private final Set<Long> ofEightBytes = ConcurrentHashMap.newKeySet();
  private final Set<String> words = ConcurrentHashMap.newKeySet();

  /**
   * Adds secret bytes; without effect if they are too short or too uniform to be recognized, or a
   * word of small letters, which a message may contain.
   */
  void add(byte[] secret) {
    if (secret.length < SHORTEST || isWord(new String(secret, StandardCharsets.ISO_8859_1))) {
      return;
    }
    int window = secret.length < LONG_SECRET ? SHORTEST : LONG_SECRET;
    Set<Long> known = secret.length < LONG_SECRET ? ofFiveBytes : ofEightBytes;
    for (int start : new int[] {0, secret.length - window}) {
      byte[] part = Arrays.copyOfRange(secret, start, start + window);
      if (isVaried(part)) {
        known.add(number(part, 0, window));
        known.add(number(LittleEndianNumber.reversed(part), 0, window));
      }
    }
  }

  /** Adds a password or another secret text, unless it is a word of small letters. */
  void add(String secret) {
    if (isWord(secret)) {
      return;
    }
    words.add(secret);
    add(secret.getBytes(StandardCharsets.UTF_8));
    add(secret.getBytes(StandardCharsets.UTF_16LE));
  }

  private static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  int count() {
    return ofFiveBytes.size() + ofEightBytes.size() + words.size();
  }

  /** Returns whether bytes are unlike headers of BLOBs and the counting bytes of test data. */
  private static boolean isVaried(byte[] part) {
    Set<Byte> values = new HashSet<>();
    Set<Byte> steps = new HashSet<>();
    for (int i = 0; i < part.length; i++) {
      values.add(part[i]);
      steps.add((byte) (part[i] - part[Math.max(0, i - 1)]));
    }
    return values.size() >= part.length - MOST_EQUAL && steps.size() > 2;
  }

  private static long number(byte[] bytes, int offset, int length) {
    long number = 0;
    for (int i = 0; i < length; i++) {
      number = number << Byte.SIZE | bytes[offset + i] & 0xFF;
    }
    return number;
  }

  /** Returns the part of a text that contains a secret; empty if there is none. */
  Optional<String> in(String text) {
    return Stream.of(
            words.stream().filter(text::contains),
            matches(NOT_ASCII, text).filter(bytes -> contains(bytesOf(bytes))),
            matches(HEX, text).filter(this::containsHex),
            matches(BASE64, text).filter(this::containsBase64),
            matches(DECIMAL, text).filter(digits -> contains(new BigInteger(digits).toByteArray())),
            matches(LIST, text).filter(list -> contains(bytesOfList(list))))
        .flatMap(found -> found)
        .findFirst();
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group);
  }

  private static byte[] bytesOf(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private boolean containsHex(String digits) {
    return contains(HexFormat.of().parseHex(digits, 0, digits.length() & ~1))
        || contains(HexFormat.of().parseHex(digits, 1, (digits.length() - 1 & ~1) + 1));
  }

  private boolean containsBase64(String text) {
    String standard = text.replace('-', '+').replace('_', '/');
    for (int start = 0; start < 4 && start < standard.length(); start++) {
      int length = standard.length() - start;
      int end = length % 4 == 1 ? standard.length() - 1 : standard.length();
      if (contains(Base64.getDecoder().decode(standard.substring(start, end)))) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytesOfList(String list) {
    String[] numbers = list.split(", ?");
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) Integer.parseInt(numbers[i]);
    }
    return bytes;
  }

  private boolean contains(byte[] bytes) {
    for (int i = 0; i + SHORTEST <= bytes.length; i++) {
      if (ofFiveBytes.contains(number(bytes, i, SHORTEST))) {
        return true;
      }
      if (i + LONG_SECRET <= bytes.length && ofEightBytes.contains(number(bytes, i, LONG_SECRET))) {
        return true;
      }
    }
    return false;
  }
}

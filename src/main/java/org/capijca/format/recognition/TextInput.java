// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format.recognition;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes text, and the format of the bytes it encodes. */
final class TextInput {
  /** Shorter texts in base64 or hex characters are more likely words. */
  private static final int MIN_ENCODED = 12;

  /** Limits the search in long files. */
  private static final int MAX_LENGTH = 1 << 20;

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----(.*?)(?:-----END|\\z)", Pattern.DOTALL);
  private static final Pattern ENCRYPTED_PEM = Pattern.compile("\\s*Proc-Type: *4, *ENCRYPTED");
  private static final Pattern XML_ROOT = Pattern.compile("<([A-Za-z_][A-Za-z0-9_.:-]{0,60})");
  private static final Pattern XML_KEY = Pattern.compile("<(?:\\w+:)?([RD]SAKeyValue)\\b");
  private static final Pattern JWK = Pattern.compile("(?s)\\s*\\{.*\"kty\"\\s*:.*");
  private static final Pattern SSH =
      Pattern.compile("(?s)\\s*(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\\S+) AAAA.*");
  private static final Pattern SSH2 = Pattern.compile("(?s)\\s*---- BEGIN SSH2 PUBLIC KEY.*");
  private static final Pattern PUTTY = Pattern.compile("(?s)\\s*PuTTY-User-Key-File-\\d.*");

  private TextInput() {}

  static boolean isTextByte(byte b) {
    return (b >= ' ' && b < 0x7F) || b == '\n' || b == '\r' || b == '\t';
  }

  static Optional<Recognition> recognize(byte[] input, int depth) {
    int length = Math.min(input.length, MAX_LENGTH);
    while (length > 0 && input[length - 1] == 0) {
      length--;
    }
    if (!isText(input, length)) {
      return Optional.empty();
    }
    char[] text = new char[length];
    for (int i = 0; i < length; i++) {
      text[i] = (char) (input[i] & 0xFF);
    }
    try {
      return Optional.of(recognize(CharBuffer.wrap(text), depth));
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  /**
   * Returns the text if it is ASCII without control characters, or UTF-8 that begins with ASCII.
   */
  private static boolean isText(byte[] input, int length) {
    boolean ascii = true;
    for (int i = 0; i < length; i++) {
      if (input[i] < 0) {
        ascii = false;
      } else if (!isTextByte(input[i])) {
        return false;
      }
    }
    return length > 0 && (ascii || (isTextByte(input[0]) && isUtf8(input, length)));
  }

  private static boolean isUtf8(byte[] input, int length) {
    try {
      CharBuffer decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input, 0, length));
      Arrays.fill(decoded.array(), '\0');
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Returns the bytes that a text stands for; empty if its format is not around another. */
  static Optional<byte[]> decode(byte[] input, InputFormat format) {
    char[] characters = new char[input.length];
    for (int i = 0; i < input.length; i++) {
      characters[i] = (char) (input[i] & 0xFF);
    }
    CharBuffer text = CharBuffer.wrap(characters);
    try {
      return switch (format) {
        case PEM -> pemBody(text);
        case BASE64 -> Optional.ofNullable(base64(text));
        case HEX -> Optional.of(hex(text));
        case C_ARRAY -> ArrayText.decode(text);
        default -> Optional.empty();
      };
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  private static Optional<byte[]> pemBody(CharBuffer text) {
    Matcher pem = PEM.matcher(text);
    return pem.find()
        ? Optional.ofNullable(base64(text.subSequence(pem.start(2), pem.end(2))))
        : Optional.empty();
  }

  private static Recognition recognize(CharBuffer text, int depth) {
    Matcher pem = PEM.matcher(text);
    if (pem.find()) {
      return pem(pem.group(1), text.subSequence(pem.start(2), pem.end(2)), depth);
    }
    Matcher xml = XML_ROOT.matcher(text);
    if (first(text) == '<' && xml.find()) {
      Matcher key = XML_KEY.matcher(text);
      return key.find()
          ? Recognition.as(InputFormat.XML_KEY, key.group(1))
          : Recognition.as(InputFormat.XML, xml.group(1));
    }
    if (JWK.matcher(text).matches()) {
      return Recognition.as(InputFormat.JSON_WEB_KEY);
    }
    if (SSH.matcher(text).matches() || SSH2.matcher(text).matches()) {
      return Recognition.as(InputFormat.OPENSSH_PUBLIC_KEY);
    }
    if (PUTTY.matcher(text).matches()) {
      return Recognition.as(InputFormat.PUTTY_KEY);
    }
    return encoded(text, depth);
  }

  private static Recognition pem(String label, CharSequence body, int depth) {
    if (label.equals("OPENSSH PRIVATE KEY")) {
      return Recognition.as(InputFormat.OPENSSH_PRIVATE_KEY);
    }
    if (ENCRYPTED_PEM.matcher(body).lookingAt()) {
      return Recognition.as(InputFormat.ENCRYPTED_PEM, label);
    }
    byte[] inner = base64(body);
    return inner == null
        ? Recognition.as(InputFormat.PEM, label)
        : Recognition.around(InputFormat.PEM, label, inner, depth);
  }

  /** Returns the first character that is not white space, or a space if there is none. */
  private static char first(CharBuffer text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        return text.charAt(i);
      }
    }
    return ' ';
  }

  private static Recognition encoded(CharBuffer text, int depth) {
    Optional<byte[]> array = ArrayText.decode(text);
    if (array.isPresent()) {
      return Recognition.around(InputFormat.C_ARRAY, null, array.get(), depth);
    }
    if (text.length() >= MIN_ENCODED) {
      if (isHex(text)) {
        return Recognition.around(InputFormat.HEX, null, hex(text), depth);
      }
      byte[] decoded = isBase64(text) ? base64(text) : null;
      if (decoded != null) {
        return Recognition.around(InputFormat.BASE64, null, decoded, depth);
      }
    }
    return Recognition.as(InputFormat.TEXT);
  }

  /** Matches pairs of digits, optionally after 0x, with at most one character between them. */
  private static boolean isHex(CharBuffer text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.digit(c, 16) >= 0) {
        digits++;
      } else if (digits == 1 && (c == 'x' || c == 'X')) {
        digits = 0;
      } else if ((c > ' ' && c != ':' && c != '-') || digits % 2 != 0) {
        return false;
      }
    }
    return digits % 2 == 0 && digits >= MIN_ENCODED;
  }

  /** Matches lines of base64 or base64url without spaces. */
  private static boolean isBase64(CharBuffer text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterOrDigit = c < 0x7F && Character.isLetterOrDigit(c);
      if (!letterOrDigit && "+/-_=\r\n".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] hex(CharBuffer text) {
    byte[] bytes = new byte[text.length() / 2];
    int count = 0;
    int high = -1;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (text.charAt(i) == 'x' || text.charAt(i) == 'X') {
        high = -1;
      } else if (digit >= 0 && high < 0) {
        high = digit;
      } else if (digit >= 0) {
        bytes[count++] = (byte) ((high << 4) | digit);
        high = -1;
      }
    }
    return trimmed(bytes, count);
  }

  private static byte[] trimmed(byte[] bytes, int count) {
    byte[] trimmed = Arrays.copyOf(bytes, count);
    Arrays.fill(bytes, (byte) 0);
    return trimmed;
  }

  /** Decodes base64 or base64url; null if the text is neither. */
  private static byte[] base64(CharSequence text) {
    byte[] ascii = new byte[text.length()];
    for (int i = 0; i < ascii.length; i++) {
      char c = text.charAt(i);
      ascii[i] = (byte) (c == '-' ? '+' : c == '_' ? '/' : c);
    }
    try {
      byte[] decoded = Base64.getMimeDecoder().decode(ascii);
      return decoded.length == 0 ? null : decoded;
    } catch (IllegalArgumentException e) {
      return null;
    } finally {
      Arrays.fill(ascii, (byte) 0);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.IntFunction;

/** Reads fields one after the other, and notes each and what is wrong with it. */
final class FieldReader {
  /** The meaning of the last field of an input that ends within it. */
  static final String TRUNCATED = "truncated";

  private final byte[] input;
  private final Dissection target;
  private int limit;
  private int position;
  private int depth;
  private int last;

  FieldReader(byte[] input, Dissection target) {
    this(input, 0, input.length, 0, target);
  }

  FieldReader(byte[] input, int offset, int limit, int depth, Dissection target) {
    this.input = input;
    this.position = offset;
    this.last = offset;
    this.limit = limit;
    this.depth = depth;
    this.target = target;
  }

  int position() {
    return position;
  }

  int remaining() {
    return limit - position;
  }

  int depth() {
    return depth;
  }

  byte[] input() {
    return input;
  }

  Dissection target() {
    return target;
  }

  /** Notes what is wrong with the field read last. */
  void problem(String message) {
    target.add(last, message);
  }

  void problem(int offset, String message) {
    target.add(offset, message);
  }

  /** A byte. */
  int u8(String name, IntFunction<String> meaning) throws EndOfInput {
    int value = take(name, 1)[0] & 0xFF;
    return note(name, 1, value, meaning);
  }

  /** A little-endian WORD. */
  int u16(String name, IntFunction<String> meaning) throws EndOfInput {
    byte[] bytes = take(name, Short.BYTES);
    return note(name, bytes.length, little(bytes).intValue(), meaning);
  }

  /** A little-endian DWORD. */
  int u32(String name, IntFunction<String> meaning) throws EndOfInput {
    byte[] bytes = take(name, Integer.BYTES);
    return note(name, bytes.length, little(bytes).intValue(), meaning);
  }

  /** A little-endian DWORD whose meaning is its value. */
  int u32(String name) throws EndOfInput {
    return u32(name, Integer::toUnsignedString);
  }

  private int note(String name, int length, int value, IntFunction<String> meaning) {
    add(name, length, meaning.apply(value), false);
    return value;
  }

  /** A little-endian DWORD that has been looked at and not read; 0 where the input ends before. */
  int peek(int ahead) {
    return remaining() < ahead + Integer.BYTES
        ? 0
        : little(Arrays.copyOfRange(input, position + ahead, position + ahead + Integer.BYTES))
            .intValue();
  }

  /** Bytes. */
  byte[] bytes(String name, long length, String meaning) throws EndOfInput {
    return bytes(name, length, meaning, false);
  }

  /** Bytes that are shown on request only. */
  byte[] secret(String name, long length, String meaning) throws EndOfInput {
    return bytes(name, length, meaning, true);
  }

  private byte[] bytes(String name, long length, String meaning, boolean secret) throws EndOfInput {
    byte[] bytes = take(name, length);
    if (length > 0) {
      add(name, bytes.length, meaning, secret);
    }
    return bytes;
  }

  /** A little-endian number. */
  BigInteger number(String name, long length, boolean secret) throws EndOfInput {
    return little(bytes(name, length, lengthOf(length) + ", little-endian", secret));
  }

  /** A big-endian number. */
  BigInteger bigEndian(String name, long length, boolean secret) throws EndOfInput {
    return new BigInteger(1, bytes(name, length, lengthOf(length) + ", big-endian", secret));
  }

  static String lengthOf(long length) {
    return length + (length == 1 ? " byte" : " bytes");
  }

  /** A GUID: three little-endian numbers and eight bytes. */
  void guid(String name) throws EndOfInput {
    byte[] b = take(name, 16);
    HexFormat hex = HexFormat.of();
    add(
        name,
        b.length,
        hex.formatHex(new byte[] {b[3], b[2], b[1], b[0]})
            + "-"
            + hex.formatHex(new byte[] {b[5], b[4]})
            + "-"
            + hex.formatHex(new byte[] {b[7], b[6]})
            + "-"
            + hex.formatHex(b, 8, 10)
            + "-"
            + hex.formatHex(b, 10, 16),
        false);
  }

  /** Text in UTF-16LE. */
  void utf16(String name, long length) throws EndOfInput {
    byte[] bytes = take(name, length);
    if (length > 0) {
      String text = new String(bytes, StandardCharsets.UTF_16LE).replace("\0", "");
      add(name, bytes.length, "\"" + text + "\"", false);
    }
  }

  /** Notes a field that has fields within it, which are read next, until {@link #leave()}. */
  void enter(String name, int length, String meaning) {
    last = position;
    target.add(new Field(position, length, depth, name, new byte[0], meaning, false));
    depth++;
  }

  void leave() {
    depth--;
  }

  /** Reads fields within a number of bytes; what they leave over is noted as trailing bytes. */
  void within(String name, long length, String meaning, Dissector dissector) throws EndOfInput {
    boolean fits = length >= 0 && length <= remaining();
    int end = fits ? position + (int) length : limit;
    int start = position;
    enter(name, end - position, meaning);
    int outer = limit;
    limit = end;
    try {
      dissector.dissect(this);
      trailing();
    } finally {
      position = end;
      limit = outer;
      leave();
    }
    if (!fits) {
      problem(start, ends(name, length, end - start));
      throw new EndOfInput();
    }
  }

  /** Notes what follows the last field of a format, which may be part of a key all the same. */
  void trailing() throws EndOfInput {
    if (remaining() > 0) {
      int length = remaining();
      secret("(trailing)", length, "not part of the format");
      problem(lengthOf(length) + " after the last field");
    }
  }

  private byte[] take(String name, long length) throws EndOfInput {
    last = position;
    if (length < 0 || length > remaining()) {
      int rest = remaining();
      if (rest > 0) {
        target.add(
            new Field(
                position,
                rest,
                depth,
                name,
                Arrays.copyOfRange(input, position, limit),
                TRUNCATED,
                true));
      }
      problem(ends(name, length, rest));
      position = limit;
      throw new EndOfInput();
    }
    byte[] bytes = Arrays.copyOfRange(input, position, position + (int) length);
    position += (int) length;
    return bytes;
  }

  private static String ends(String name, long length, int rest) {
    return name
        + " should have "
        + (length < 0 ? Integer.toUnsignedString((int) length) + " bytes" : lengthOf(length))
        + "; the input ends after "
        + rest;
  }

  private void add(String name, int length, String meaning, boolean secret) {
    byte[] bytes = Arrays.copyOfRange(input, position - length, position);
    target.add(new Field(position - length, length, depth, name, bytes, meaning, secret));
  }

  private static BigInteger little(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, reversed);
  }
}

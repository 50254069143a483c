// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.capijca.format.recognition.InputFormat;

/** DER and BER, element by element. */
final class DerDissector {
  private static final int MAX_DEPTH = 40;
  private static final int CONSTRUCTED = 0x20;
  private static final int INDEFINITE = 0x80;
  private static final int SEQUENCE = 0x30;
  private static final int OID = 0x06;
  private static final int MAX_TAGS = 9;

  /** The tags of the first elements of private keys. */
  private static final Map<String, InputFormat> KEYS =
      Map.of("023004", InputFormat.PKCS8, "02".repeat(MAX_TAGS), InputFormat.PKCS1_PRIVATE_KEY);

  private static final int BIT_STRING = 0x03;
  private static final int OCTET_STRING = 0x04;

  /** In a structure that is not known, primitive elements of this length may be keys. */
  private static final int MAY_BE_KEY = 16;

  private final DerNames names;
  private final boolean known;

  /**
   * @param names the names of the structure
   * @param known whether the input has that structure; if not, long elements count as secret
   */
  DerDissector(DerNames names, boolean known) {
    this.names = names;
    this.known = known;
  }

  void dissect(FieldReader in) {
    FieldReader rest =
        element(in.input(), 0, in.input().length, in.depth(), names, in.target(), false);
    if (rest.position() < in.input().length) {
      try {
        rest.trailing();
      } catch (EndOfInput e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * Reads an element and what is within it.
   *
   * @return a reader at the end of the element
   */
  private FieldReader element(
      byte[] input,
      int offset,
      int limit,
      int depth,
      DerNames expected,
      Dissection target,
      boolean withinSecret) {
    DerHeader header = DerHeader.at(input, offset, limit);
    DerNames name = header == null ? expected : named(expected, input, header);
    if (header == null) {
      target.add(offset, "the input ends within the tag and length of an element");
      target.add(
          new Field(
              offset,
              limit - offset,
              depth,
              name.name(),
              Arrays.copyOfRange(input, offset, limit),
              "truncated",
              true));
      return new FieldReader(input, limit, limit, depth, target);
    }
    boolean secret = withinSecret || name.secret();
    int end = header.end();
    if (header.length() > limit - header.start()) {
      target.add(
          offset,
          "%s should have %s; %s there"
              .formatted(
                  label(name, header),
                  FieldReader.lengthOf(header.length()),
                  limit - header.start() == 1 ? "1 is" : limit - header.start() + " are"));
    }
    int inner = depth < MAX_DEPTH ? innerStart(input, header, end) : -1;
    if (inner < 0 || target.isFull()) {
      leaf(input, offset, header, depth, name, target, secret);
      return new FieldReader(input, end, limit, depth, target);
    }
    target.add(
        new Field(
            offset,
            end - offset,
            depth,
            label(name, header),
            new byte[0],
            DerValues.type(header.tag()) + ", " + FieldReader.lengthOf(end - header.start()),
            false));
    end = children(input, inner, header, depth, name, target, secret);
    return new FieldReader(input, end, limit, depth, target);
  }

  /** Names the elements of a key within a structure by their tags, if they have no names yet. */
  private static DerNames named(DerNames name, byte[] input, DerHeader header) {
    if (!name.children().isEmpty() || header.tag() != SEQUENCE) {
      return name;
    }
    StringBuilder tags = new StringBuilder();
    int position = header.start();
    for (int i = 0; i < MAX_TAGS && position < header.end(); i++) {
      DerHeader child = DerHeader.at(input, position, header.end());
      if (child == null) {
        break;
      }
      tags.append(HexFormat.of().toHexDigits((byte) child.tag()));
      position = child.end();
    }
    return KEYS.entrySet().stream()
        .filter(key -> tags.toString().startsWith(key.getKey()))
        .findFirst()
        .map(key -> DerNames.of(key.getValue()))
        .map(key ->
            new DerNames(
                name.name().isEmpty() ? key.name() : name.name(),
                name.tag(),
                name.secret(),
                key.children()))
        .orElse(name);
  }

  private int children(
      byte[] input,
      int inner,
      DerHeader header,
      int depth,
      DerNames name,
      Dissection target,
      boolean secret) {
    boolean wrapped = (header.tag() & CONSTRUCTED) == 0;
    int position = inner;
    int next = 0;
    boolean afterBag = false;
    while (position < header.end() && !target.isFull()) {
      if (header.indefinite() && isEnd(input, position, header.end())) {
        return position + 2;
      }
      DerNames child = DerNames.NONE;
      if (wrapped) {
        child = new DerNames("", -1, false, name.children());
      } else {
        next = skip(name, next, input[position] & 0xFF);
        child = next < name.children().size() ? name.children().get(next++) : DerNames.NONE;
      }
      boolean childSecret = afterBag || (secret && name.children().isEmpty());
      afterBag |= position == inner && isBeforeSecret(input, position, header.end());
      position =
          element(input, position, header.end(), depth + 1, child, target, childSecret).position();
    }
    return header.end();
  }

  private static boolean isBeforeSecret(byte[] input, int position, int end) {
    DerHeader first = DerHeader.at(input, position, end);
    return first != null
        && first.tag() == OID
        && ObjectIdentifiers.isBeforeSecret(Arrays.copyOfRange(input, first.start(), first.end()));
  }

  private static boolean isEnd(byte[] input, int position, int end) {
    return position + 2 <= end && input[position] == 0 && input[position + 1] == 0;
  }

  /** The index of the first name that an element of this tag can have. */
  private static int skip(DerNames parent, int from, int tag) {
    int index = from;
    while (index < parent.children().size()
        && parent.children().get(index).tag() >= 0
        && parent.children().get(index).tag() != tag) {
      index++;
    }
    return index;
  }

  /** Where the elements within an element begin; -1 where there are none. */
  private static int innerStart(byte[] input, DerHeader header, int end) {
    if ((header.tag() & CONSTRUCTED) != 0) {
      return header.start();
    }
    int start = header.start() + (header.tag() == BIT_STRING ? 1 : 0);
    boolean string = header.tag() == OCTET_STRING || header.tag() == BIT_STRING;
    if (!string || start >= end || (header.tag() == BIT_STRING && input[header.start()] != 0)) {
      return -1;
    }
    DerHeader inner = DerHeader.at(input, start, end);
    boolean plausible =
        inner != null
            && (inner.tag() == 0x30 || inner.tag() == 0x02 || inner.tag() == 0x31)
            && !inner.indefinite()
            && (long) inner.start() + inner.length() == end
            && inner.length() > 0;
    return plausible ? start : -1;
  }

  private void leaf(
      byte[] input,
      int offset,
      DerHeader header,
      int depth,
      DerNames name,
      Dissection target,
      boolean secret) {
    byte[] content = Arrays.copyOfRange(input, header.start(), header.end());
    target.add(
        new Field(
            offset,
            header.end() - offset,
            depth,
            label(name, header),
            content,
            DerValues.describe(header.tag(), content),
            secret || (!known && content.length >= MAY_BE_KEY)));
  }

  private static String label(DerNames name, DerHeader header) {
    return name.name().isEmpty() ? DerValues.type(header.tag()) : name.name();
  }

  /** Tag and length of an element. */
  private record DerHeader(int tag, int start, int length, int end, boolean indefinite) {
    /** The element at an offset; null where it does not begin whole. */
    static DerHeader at(byte[] input, int offset, int limit) {
      if (offset + 2 > limit) {
        return null;
      }
      int tag = input[offset] & 0xFF;
      int first = input[offset + 1] & 0xFF;
      int start = offset + 2;
      if (first == INDEFINITE) {
        return (tag & CONSTRUCTED) == 0
            ? null
            : new DerHeader(tag, start, limit - start, limit, true);
      }
      long length = first;
      if (first > INDEFINITE) {
        int count = first - INDEFINITE;
        if (count > Integer.BYTES || start + count > limit) {
          return null;
        }
        length = 0;
        for (int i = 0; i < count; i++) {
          length = (length << Byte.SIZE) | (input[start + i] & 0xFF);
        }
        start += count;
      }
      int end = (int) Math.min(limit, start + length);
      return new DerHeader(tag, start, (int) Math.min(length, Integer.MAX_VALUE), end, false);
    }
  }
}

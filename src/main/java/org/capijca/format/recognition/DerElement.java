// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format.recognition;

import java.util.HexFormat;
import java.util.Optional;

/** A DER element, whose content may extend past the end of the array. */
final class DerElement {
  private final byte[] bytes;
  private final int tag;
  private final int start;
  private final int length;
  private final int end;
  private final boolean fits;

  private static final int MAX_CHILDREN = 16;
  private static final int MAX_OID = 20;

  private DerElement(byte[] bytes, int tag, int start, int length, int end, boolean fits) {
    this.bytes = bytes;
    this.tag = tag;
    this.start = start;
    this.length = length;
    this.end = end;
    this.fits = fits;
  }

  int tag() {
    return tag;
  }

  /** Returns the encoded length of the element in bytes. */
  int length() {
    return length;
  }

  /** Reads the element at an offset; empty if there is none. */
  static Optional<DerElement> at(byte[] bytes, int offset, int limit) {
    if (offset + 2 > limit) {
      return Optional.empty();
    }
    int tag = bytes[offset] & 0xFF;
    int length = bytes[offset + 1] & 0xFF;
    int start = offset + 2;
    if (length == 0x80) {
      return Optional.of(new DerElement(bytes, tag, start, limit - start, limit, true));
    }
    if (length > 0x80) {
      int count = length - 0x80;
      if (count > 4 || start + count > limit) {
        return Optional.empty();
      }
      long value = 0;
      for (int i = 0; i < count; i++) {
        value = (value << Byte.SIZE) | (bytes[start + i] & 0xFF);
      }
      start += count;
      if (value > Integer.MAX_VALUE) {
        return Optional.empty();
      }
      length = (int) value;
    }
    boolean fits = length <= limit - start;
    int end = fits ? start + length : limit;
    return Optional.of(new DerElement(bytes, tag, start, length, end, fits));
  }

  /**
   * Returns whether the element ends near the end of the array: a few bytes may be missing or
   * added.
   */
  boolean isPlausible() {
    return fits || length < 1 << 20;
  }

  private Optional<DerElement> next(int offset) {
    return at(bytes, offset, end);
  }

  /** Returns the tags of the elements inside, each as two hex digits. */
  String tags() {
    StringBuilder tags = new StringBuilder();
    int offset = start;
    for (int i = 0; i < MAX_CHILDREN; i++) {
      Optional<DerElement> child = next(offset);
      if (child.isEmpty() || child.get().tag == 0) {
        break;
      }
      tags.append(HexFormat.of().toHexDigits((byte) child.get().tag));
      offset = child.get().end;
    }
    return tags.toString();
  }

  Optional<DerElement> child(int index) {
    Optional<DerElement> child = next(start);
    for (int i = 0; i < index && child.isPresent(); i++) {
      child = next(child.get().end);
    }
    return child;
  }

  String hex() {
    return HexFormat.of().formatHex(bytes, start, Math.min(end, start + MAX_OID));
  }

  int lastByte() {
    return end > start ? bytes[end - 1] & 0xFF : 0;
  }
}

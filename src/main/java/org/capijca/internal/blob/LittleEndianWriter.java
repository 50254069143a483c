// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

/** A writer of the fields of a BLOB of known size. */
public final class LittleEndianWriter {
  private final byte[] bytes;
  private int position;

  public LittleEndianWriter(int size) {
    bytes = new byte[size];
  }

  public LittleEndianWriter uint8(int value) {
    bytes[position++] = (byte) value;
    return this;
  }

  public LittleEndianWriter uint16(int value) {
    return uint8(value).uint8(value >>> 8);
  }

  public LittleEndianWriter dword(int value) {
    return uint16(value).uint16(value >>> 16);
  }

  public LittleEndianWriter bytes(byte[] value) {
    System.arraycopy(value, 0, bytes, position, value.length);
    position += value.length;
    return this;
  }

  /** Writes the bytes, followed by zeros up to {@code width}. */
  public LittleEndianWriter padded(byte[] value, int width) {
    bytes(value);
    position += width - value.length;
    return this;
  }

  /** Returns the array, which must be full. */
  public byte[] toByteArray() {
    if (position != bytes.length) {
      throw new IllegalStateException(position + " of " + bytes.length + " bytes written");
    }
    return bytes;
  }
}

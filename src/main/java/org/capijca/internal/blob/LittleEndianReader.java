// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.util.Arrays;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;

/** A reader of BLOB fields that checks each length before it reads or allocates. */
public final class LittleEndianReader {
  private final byte[] bytes;
  private final int end;
  private int position;

  /** Reads from this array, which is not copied. */
  public LittleEndianReader(byte[] bytes) {
    this(bytes, bytes.length);
  }

  /** Reads the first {@code length} bytes of this array, which is not copied. */
  LittleEndianReader(byte[] bytes, int length) {
    this.bytes = bytes;
    this.end = length;
  }

  /**
   * Returns a sentence for error messages that names the format of the whole input, if it is
   * recognised; empty if it is one of the formats wanted.
   */
  String recognized(InputFormat... wanted) {
    return Recognition.of(bytes).sentence(wanted);
  }

  public int remaining() {
    return end - position;
  }

  public int uint8(String field) throws BlobException {
    require(1, field);
    return bytes[position++] & 0xFF;
  }

  public int uint16(String field) throws BlobException {
    require(2, field);
    return uint8(field) | uint8(field) << 8;
  }

  /** Reads a DWORD as the int with the same bits. */
  public int dword(String field) throws BlobException {
    require(4, field);
    return uint16(field) | uint16(field) << 16;
  }

  /**
   * Reads a length in bits of a number that follows, and checks it against the remaining bytes and
   * the longest key.
   */
  int bits(String field) throws BlobException {
    int bits = dword(field);
    if (bits < 0 || bits > LittleEndianNumber.MAX_BITS) {
      throw NTE_BAD_DATA.as(
          BlobException::new,
          field
              + " "
              + Integer.toUnsignedString(bits)
              + "; allowed "
              + LittleEndianNumber.MAX_BITS
              + " at most");
    }
    require(bits / Byte.SIZE, "what follows " + field + " " + bits);
    return bits;
  }

  /** Reads a length in bits as {@link #bits} does, and refuses 0. */
  int positiveBits(String field) throws BlobException {
    int bits = bits(field);
    if (bits == 0) {
      throw NTE_BAD_DATA.as(BlobException::new, field + " is 0");
    }
    return bits;
  }

  /** Returns whether this DWORD comes next, without consuming it. */
  boolean startsWith(int dword) {
    if (remaining() < Integer.BYTES) {
      return false;
    }
    for (int i = 0; i < Integer.BYTES; i++) {
      if (bytes[position + i] != (byte) (dword >> (i * Byte.SIZE))) {
        return false;
      }
    }
    return true;
  }

  /** Reads the next {@code length} bytes into a new array. */
  public byte[] bytes(int length, String field) throws BlobException {
    require(length, field);
    byte[] copy = Arrays.copyOfRange(bytes, position, position + length);
    position += length;
    return copy;
  }

  /** Reads all remaining bytes into a new array. */
  public byte[] rest() {
    byte[] copy = Arrays.copyOfRange(bytes, position, end);
    position = end;
    return copy;
  }

  /** Checks that this many bytes remain. */
  public void require(long length, String field) throws BlobException {
    if (length < 0 || length > remaining()) {
      throw NTE_BAD_DATA.as(
          BlobException::new,
          field
              + " needs "
              + length
              + " bytes at offset "
              + position
              + ", but "
              + remaining()
              + " remain of "
              + end
              + ": the input was cut, or its length fields are wrong");
    }
  }
}

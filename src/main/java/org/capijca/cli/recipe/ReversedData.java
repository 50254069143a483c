// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import static org.capijca.CapiError.NTE_BAD_LEN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Data whose last byte is written first, which is therefore in memory as a whole. */
public final class ReversedData extends ByteArrayOutputStream {
  /** The longest data, in bytes: 64 MiB. */
  private static final int MAX_LENGTH = 1 << 26;

  private final OutputStream out;

  ReversedData(OutputStream out) {
    this.out = out;
  }

  /** Returns a stream of the bytes in reverse order, which is closed with the data. */
  static InputStream reading(InputStream data) throws IOException {
    byte[] bytes = data.readNBytes(MAX_LENGTH + 1);
    requireLength(bytes.length);
    return new ByteArrayInputStream(reversed(bytes)) {
      @Override
      public void close() throws IOException {
        data.close();
      }
    };
  }

  /** Returns the bytes in reverse order. */
  public static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private static void requireLength(long length) throws IOException {
    if (length > MAX_LENGTH) {
      throw NTE_BAD_LEN.as(
          IOException::new,
          "reversed data of more than " + MAX_LENGTH + " bytes, the most allowed");
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (length > MAX_LENGTH - size()) {
      throw NTE_BAD_LEN.as(
          IllegalArgumentException::new,
          "reversed data of more than " + MAX_LENGTH + " bytes, the most allowed");
    }
    super.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.write(reversed(Arrays.copyOf(buf, count)));
    }
  }
}

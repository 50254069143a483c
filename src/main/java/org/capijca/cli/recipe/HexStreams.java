// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Streams of bytes as hexadecimal digits, between which white space is ignored. */
final class HexStreams {
  private HexStreams() {}

  static InputStream reading(InputStream text) {
    return new FilterInputStream(text) {
      @Override
      public int read() throws IOException {
        int high = digit();
        return high < 0 ? -1 : high << 4 | second();
      }

      private int second() throws IOException {
        int low = digit();
        if (low < 0) {
          throw NTE_BAD_DATA.as(
              IOException::new, "the text has an odd number of hexadecimal digits");
        }
        return low;
      }

      private int digit() throws IOException {
        int c = in.read();
        while (c == ' ' || c == '\r' || c == '\n' || c == '\t') {
          c = in.read();
        }
        int digit = c < 0 ? -1 : Character.digit(c, 16);
        if (c >= 0 && digit < 0) {
          throw NTE_BAD_DATA.as(
              IOException::new,
              "the text has a character that is not a hexadecimal digit; is --text hex right?");
        }
        return digit;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int count = 0;
        for (int b = 0; count < length && (b = read()) >= 0; count++) {
          target[offset + count] = (byte) b;
        }
        return count == 0 && length > 0 ? -1 : count;
      }
    };
  }

  static OutputStream writing(OutputStream text) {
    return new FilterOutputStream(text) {
      @Override
      public void write(int value) throws IOException {
        out.write(Character.forDigit(value >> 4 & 0xF, 16));
        out.write(Character.forDigit(value & 0xF, 16));
      }
    };
  }
}

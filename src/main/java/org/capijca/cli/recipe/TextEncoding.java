// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.Optional;

/** Reads and writes bytes as base64 or hexadecimal text. */
public final class TextEncoding {
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private TextEncoding() {}

  /** Returns the bytes of a text; empty if it is not in this encoding. */
  public static Optional<byte[]> decode(byte[] text, Form.Text encoding) {
    int length = text.length;
    while (length > 0 && text[length - 1] == 0) {
      length--;
    }
    if (encoding == Form.Text.NONE) {
      return Optional.of(text);
    }
    try (InputStream in = reading(new ByteArrayInputStream(text, 0, length), encoding)) {
      byte[] bytes = in.readAllBytes();
      return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    } catch (IOException notThisEncoding) {
      return Optional.empty();
    }
  }

  /** Returns the bytes of a text as a stream, whose reading throws IOException (NTE_BAD_DATA). */
  public static InputStream reading(InputStream text, Form.Text encoding) {
    return switch (encoding) {
      case NONE -> text;
      case HEX -> HexStreams.reading(new BufferedInputStream(text));
      case BASE64 -> Base64.getDecoder().wrap(new Base64Text(new BufferedInputStream(text)));
    };
  }

  /** Returns a stream that writes bytes as text. */
  public static OutputStream writing(OutputStream text, Form.Text encoding) {
    return switch (encoding) {
      case NONE -> text;
      case HEX -> HexStreams.writing(new BufferedOutputStream(text));
      case BASE64 -> BASE64.wrap(text);
    };
  }

  /** Base64 without white space, and base64url as base64. */
  private static final class Base64Text extends FilterInputStream {
    Base64Text(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = in.read();
      while (c == ' ' || c == '\r' || c == '\n' || c == '\t') {
        c = in.read();
      }
      boolean allowed =
          c < 0 || (c < 0x7F && (Character.isLetterOrDigit(c) || "+/-_=".indexOf(c) >= 0));
      if (!allowed) {
        throw NTE_BAD_DATA.as(
            IOException::new,
            "the text has a character that is not base64; is --text base64 right?");
      }
      return c == '-' ? '+' : c == '_' ? '/' : c;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = 0;
      for (int c = 0; count < length && (c = read()) >= 0; count++) {
        target[offset + count] = (byte) c;
      }
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}

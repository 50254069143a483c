// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;

/** Encrypts a stream in pieces; closing it writes the last block. */
final class EncryptingStream extends OutputStream {
  private static final int PIECE = DecryptingStream.PIECE;

  private final OutputStream out;
  private final LongCipher cipher;
  private final byte[] plain = new byte[PIECE];
  private final byte[] encrypted;
  private int count;
  private boolean closed;

  EncryptingStream(OutputStream out, LongCipher cipher) {
    this.out = out;
    this.cipher = cipher;
    this.encrypted = new byte[cipher.outputSize(PIECE)];
  }

  @Override
  public void write(int value) throws IOException {
    requireOpen();
    if (count == PIECE) {
      encryptBlocks();
    }
    plain[count++] = (byte) value;
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, source.length);
    requireOpen();
    int from = offset;
    int end = offset + length;
    while (from < end) {
      int left = Math.min(end - from, PIECE);
      int whole = count == 0 ? cipher.wholeBlocks(left) : 0;
      if (whole > 0) {
        encrypt(source, from, whole);
        from += whole;
      } else {
        int part = Math.min(left, PIECE - count);
        System.arraycopy(source, from, plain, count, part);
        count += part;
        from += part;
        encryptBlocks();
      }
    }
  }

  /** Passes on the whole blocks. */
  private void encryptBlocks() throws IOException {
    int ready = cipher.wholeBlocks(count);
    if (ready == 0) {
      return;
    }
    encrypt(plain, 0, ready);
    count -= ready;
    System.arraycopy(plain, ready, plain, 0, count);
  }

  private void encrypt(byte[] source, int offset, int length) throws IOException {
    try {
      out.write(encrypted, 0, cipher.update(source, offset, length, encrypted));
    } catch (GeneralSecurityException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
  }

  /** Passes on the whole blocks; the rest waits for more data. */
  @Override
  public void flush() throws IOException {
    if (!closed) {
      encryptBlocks();
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (out) {
      out.write(encrypted, 0, cipher.doFinal(plain, 0, count, encrypted));
    } catch (GeneralSecurityException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }
}

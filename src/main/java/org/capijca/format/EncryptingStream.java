// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.ShortBufferException;

/** Encrypts a stream in pieces; closing it writes the last block. */
final class EncryptingStream extends OutputStream {
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final Cipher cipher;
  private final byte[] plain = new byte[BUFFER];
  private final byte[] encrypted;
  private int count;
  private boolean closed;

  EncryptingStream(OutputStream out, Cipher cipher) {
    this.out = out;
    this.cipher = cipher;
    this.encrypted = new byte[cipher.getOutputSize(BUFFER)];
  }

  @Override
  public void write(int value) throws IOException {
    requireOpen();
    plain[count++] = (byte) value;
    if (count == BUFFER) {
      encrypt(plain, 0, BUFFER);
      count = 0;
    }
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, source.length);
    requireOpen();
    int from = offset;
    int end = offset + length;
    while (from < end) {
      if (count == 0 && end - from >= BUFFER) {
        encrypt(source, from, BUFFER);
        from += BUFFER;
      } else {
        int part = Math.min(end - from, BUFFER - count);
        System.arraycopy(source, from, plain, count, part);
        count += part;
        from += part;
        if (count == BUFFER) {
          encrypt(plain, 0, BUFFER);
          count = 0;
        }
      }
    }
  }

  private void encrypt(byte[] source, int offset, int length) throws IOException {
    try {
      out.write(encrypted, 0, cipher.update(source, offset, length, encrypted));
    } catch (ShortBufferException e) {
      throw new IOException("the cipher returned more than it had said", e);
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
  }

  /** Passes on the blocks that are complete. */
  @Override
  public void flush() throws IOException {
    if (closed) {
      return;
    }
    encrypt(plain, 0, count);
    count = 0;
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (out) {
      out.write(cipher.doFinal(plain, 0, count));
    } catch (BadPaddingException | IllegalBlockSizeException e) {
      throw NTE_BAD_DATA.as(IOException::new, "the last block cannot be encrypted", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Decrypts a stream in pieces. Unlike the JDK's CipherInputStream it reports bad data at every
 * later read too, and never as the end of the stream.
 */
final class DecryptingStream extends InputStream {
  /** Whole blocks of every cipher. */
  static final int PIECE = 1 << 16;

  private final InputStream in;
  private final LongCipher cipher;
  private final byte[] plain;
  private final byte[] piece = new byte[PIECE];

  /** The bytes at the start of {@code piece} that wait for more: the last block is the padding. */
  private int held;

  private int position;
  private int limit;
  private boolean ended;
  private IOException failure;

  DecryptingStream(InputStream in, LongCipher cipher) {
    this.in = in;
    this.cipher = cipher;
    this.plain = new byte[cipher.outputSize(PIECE)];
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? plain[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(plain, position, target, offset, count);
    position += count;
    return count;
  }

  /** Writes without another copy. */
  @Override
  public long transferTo(OutputStream out) throws IOException {
    long written = 0;
    while (hasMore()) {
      out.write(plain, position, limit - position);
      written += limit - position;
      position = limit;
    }
    return written;
  }

  @Override
  public int available() {
    return limit - position;
  }

  /** Fills the buffer if it is empty; false at the end. */
  private boolean hasMore() throws IOException {
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
    while (position == limit && !ended) {
      position = 0;
      limit = 0;
      limit = decryptNext();
    }
    return position < limit;
  }

  private int decryptNext() throws IOException {
    int count = in.read(piece, held, PIECE - held);
    try {
      if (count < 0) {
        ended = true;
        return cipher.doFinal(piece, 0, held, plain);
      }
      int length = held + count;
      int ready = cipher.wholeBlocks(length - Math.min(length, Math.min(1, cipher.blockBytes())));
      int written = ready == 0 ? 0 : cipher.update(piece, 0, ready, plain);
      held = length - ready;
      System.arraycopy(piece, ready, piece, 0, held);
      return written;
    } catch (GeneralSecurityException e) {
      ended = true;
      failure =
          NTE_BAD_DATA.as(
              IOException::new, "the data does not decrypt with this key: " + reason(e), e);
      throw failure;
    }
  }

  /** The message without the code at its end, which follows again. */
  private static String reason(Exception e) {
    return e.getMessage().replaceFirst(" \\(NTE_[A-Z_]+, 0x[0-9a-f]+\\)$", "");
  }

  /** Closes the file and wipes what was not read. */
  @Override
  public void close() throws IOException {
    ended = true;
    position = limit;
    Arrays.fill(plain, (byte) 0);
    in.close();
  }
}

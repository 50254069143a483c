// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.ShortBufferException;

/**
 * Decrypts a stream in pieces. Other than the JDK's CipherInputStream it reports bad data at every
 * later read too, and never as the end of the stream.
 */
final class DecryptingStream extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final Cipher cipher;
  private final byte[] encrypted = new byte[BUFFER];
  private byte[] plain;
  private int position;
  private int limit;
  private boolean ended;
  private IOException failure;

  DecryptingStream(InputStream in, Cipher cipher) {
    this.in = in;
    this.cipher = cipher;
    this.plain = new byte[cipher.getOutputSize(BUFFER)];
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
      int count = in.readNBytes(encrypted, 0, BUFFER);
      position = 0;
      limit = count < BUFFER ? finish(count) : update(count);
    }
    return position < limit;
  }

  private int update(int count) throws IOException {
    try {
      return cipher.update(encrypted, 0, count, plain);
    } catch (ShortBufferException e) {
      throw new IOException("the cipher returned more than it had said", e);
    }
  }

  private int finish(int count) throws IOException {
    ended = true;
    try {
      plain = grown(cipher.getOutputSize(count));
      return cipher.doFinal(encrypted, 0, count, plain);
    } catch (BadPaddingException | IllegalBlockSizeException e) {
      failure =
          NTE_BAD_DATA.as(
              IOException::new, "the data does not decrypt with this key: " + reason(e), e);
      throw failure;
    } catch (ShortBufferException e) {
      throw new IOException("the cipher returned more than it had said", e);
    }
  }

  /** The message without the code at its end, which follows again. */
  private static String reason(Exception e) {
    return e.getMessage().replaceFirst(" \\(NTE_[A-Z_]+, 0x[0-9a-f]+\\)$", "");
  }

  private byte[] grown(int size) {
    return plain.length < size ? new byte[size] : plain;
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

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;

/**
 * Buffers a stream and writes in large pieces at multiples of their size. Pieces of other sizes
 * cost the page cache several times as much (measured with Linux).
 */
final class LargeWrites extends OutputStream {
  private static final int PIECE = 1 << 17;

  private final WritableByteChannel target;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(PIECE);

  LargeWrites(OutputStream target) {
    this(Channels.newChannel(target));
  }

  LargeWrites(WritableByteChannel target) {
    this.target = target;
  }

  @Override
  public void write(int value) throws IOException {
    requireRoom();
    buffer.put((byte) value);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, source.length);
    int from = offset;
    int end = offset + length;
    while (from < end) {
      requireRoom();
      int count = Math.min(end - from, buffer.remaining());
      buffer.put(source, from, count);
      from += count;
    }
  }

  private void requireRoom() throws IOException {
    if (!buffer.hasRemaining()) {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    buffer.flip();
    try {
      while (buffer.hasRemaining()) {
        target.write(buffer);
      }
    } finally {
      buffer.clear();
    }
  }

  @Override
  public void close() throws IOException {
    try (target) {
      flush();
    }
  }

  /** Closes the stream without what has not been written yet. */
  void discard() throws IOException {
    buffer.clear();
    target.close();
  }
}

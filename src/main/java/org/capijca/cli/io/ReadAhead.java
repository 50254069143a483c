// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a long stream on a second thread, so that reading overlaps with the work on what has been
 * read. The thread starts after the first four mebibytes: shorter streams end before it would pay.
 */
final class ReadAhead extends InputStream {
  private static final int BUFFER = 1 << 20;
  private static final int BUFFERS = 3;
  private static final long WITHOUT_THREAD = 4 << 20;

  private final ReadableByteChannel source;
  private final BlockingQueue<ByteBuffer> empty = new ArrayBlockingQueue<>(BUFFERS);
  private final BlockingQueue<ByteBuffer> full = new ArrayBlockingQueue<>(BUFFERS);
  private ByteBuffer current = ByteBuffer.allocateDirect(BUFFER).limit(0);
  private long readHere;
  private boolean ended;

  /** Null until the thread has been started. */
  private Thread thread;

  /** Written by the thread before it hands over the empty buffer that marks the end. */
  private IOException failure;

  ReadAhead(InputStream source) {
    this.source = Channels.newChannel(source);
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? current.get() & 0xFF : -1;
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
    int count = Math.min(length, current.remaining());
    current.get(target, offset, count);
    return count;
  }

  @Override
  public int available() {
    return current.remaining();
  }

  private boolean hasMore() throws IOException {
    if (current.hasRemaining()) {
      return true;
    }
    if (!ended) {
      if (readHere < WITHOUT_THREAD) {
        fill(current.clear());
        readHere += current.limit();
      } else {
        takeOver();
      }
      ended = !current.hasRemaining();
    }
    if (ended && failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
    return !ended;
  }

  /** Exchanges the buffer that has been read for the next one. */
  private void takeOver() throws InterruptedIOException {
    try {
      if (thread == null) {
        for (int i = 1; i < BUFFERS; i++) {
          empty.put(ByteBuffer.allocateDirect(BUFFER));
        }
        thread = new Thread(this::readAll, "capi read");
        thread.setDaemon(true);
        thread.start();
      }
      empty.put(current);
      current = full.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private void readAll() {
    try {
      ByteBuffer buffer;
      do {
        buffer = empty.take().clear();
        fill(buffer);
        full.put(buffer);
      } while (buffer.limit() > 0);
    } catch (InterruptedException closed) {
      empty.clear();
    }
  }

  /** Leaves the buffer without content at the end of the stream and after a failure. */
  private void fill(ByteBuffer buffer) {
    int count = 0;
    try {
      while (count == 0) {
        count = source.read(buffer);
      }
    } catch (IOException e) {
      failure = e;
      buffer.clear();
    }
    buffer.flip();
  }

  /** Closes the stream; what has been read ahead is lost. */
  @Override
  public void close() throws IOException {
    ended = true;
    current.limit(0);
    if (thread != null) {
      thread.interrupt();
    }
    source.close();
  }
}

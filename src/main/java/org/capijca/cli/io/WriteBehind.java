// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Buffers a stream, and writes a long one on a second thread, so that writing overlaps with the
 * making of what follows. The thread starts after the first four mebibytes. A failure of the thread
 * is thrown by a later call, at the latest by {@link #flush()} and {@link #close()}.
 */
final class WriteBehind extends OutputStream {
  private static final int BUFFER = 1 << 20;
  private static final int BUFFERS = 3;
  private static final long WITHOUT_THREAD = 4 << 20;

  private final WritableByteChannel target;
  private final BlockingQueue<ByteBuffer> empty = new ArrayBlockingQueue<>(BUFFERS);
  private final BlockingQueue<ByteBuffer> full = new ArrayBlockingQueue<>(BUFFERS);
  private ByteBuffer current = ByteBuffer.allocateDirect(BUFFER);
  private long writtenHere;
  private boolean closed;

  /** Null until the thread has been started. */
  private Thread thread;

  private volatile IOException failure;

  WriteBehind(OutputStream target) {
    this(Channels.newChannel(target));
  }

  WriteBehind(WritableByteChannel target) {
    this.target = target;
  }

  @Override
  public void write(int value) throws IOException {
    requireRoom();
    current.put((byte) value);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, source.length);
    int from = offset;
    int end = offset + length;
    while (from < end) {
      requireRoom();
      int count = Math.min(end - from, current.remaining());
      current.put(source, from, count);
      from += count;
    }
  }

  private void requireRoom() throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
    if (!current.hasRemaining()) {
      handOver();
    }
  }

  private void handOver() throws IOException {
    if (writtenHere < WITHOUT_THREAD) {
      writtenHere += current.position();
      write(current);
    } else {
      try {
        start();
        full.put(current);
        current = empty.take();
      } catch (InterruptedException e) {
        throw interrupted();
      }
    }
    throwFailure();
  }

  private void start() throws InterruptedException {
    if (thread == null) {
      for (int i = 1; i < BUFFERS; i++) {
        empty.put(ByteBuffer.allocateDirect(BUFFER));
      }
      thread = new Thread(this::writeAll, "capi write");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void writeAll() {
    try {
      while (true) {
        ByteBuffer buffer = full.take();
        write(buffer);
        empty.put(buffer);
      }
    } catch (InterruptedException closed) {
      full.clear();
    }
  }

  /** Writes a buffer, unless a write has failed, and empties it. */
  private void write(ByteBuffer buffer) {
    buffer.flip();
    try {
      while (failure == null && buffer.hasRemaining()) {
        target.write(buffer);
      }
    } catch (IOException e) {
      failure = e;
    }
    buffer.clear();
  }

  private void throwFailure() throws IOException {
    IOException found = failure;
    if (found != null) {
      throw new IOException(found.getMessage(), found);
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted");
  }

  /** Returns when everything has been written. */
  @Override
  public void flush() throws IOException {
    if (current.position() > 0) {
      handOver();
    }
    if (thread != null) {
      try {
        List<ByteBuffer> returned = new ArrayList<>();
        while (returned.size() < BUFFERS - 1) {
          returned.add(empty.take());
        }
        empty.addAll(returned);
      } catch (InterruptedException e) {
        throw interrupted();
      }
    }
    throwFailure();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    try {
      flush();
    } finally {
      discard();
    }
  }

  /** Closes the stream without what has not been written yet. */
  void discard() throws IOException {
    closed = true;
    current.clear();
    if (thread != null) {
      thread.interrupt();
    }
    target.close();
  }
}

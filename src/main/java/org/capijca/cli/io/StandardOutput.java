// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output, which is flushed and not closed. */
final class StandardOutput implements Output {
  private static final int BUFFER = 1 << 16;

  private final OutputStream stream;

  StandardOutput(OutputStream standard) {
    this.stream = new BufferedOutputStream(new Unclosed(standard), BUFFER);
  }

  @Override
  public OutputStream stream() {
    return stream;
  }

  @Override
  public void commit() throws IOException {
    stream.flush();
  }

  @Override
  public void close() throws IOException {
    stream.flush();
  }

  /** Passes on everything but the end. */
  private static final class Unclosed extends OutputStream {
    private final OutputStream target;

    Unclosed(OutputStream target) {
      this.target = target;
    }

    @Override
    public void write(int value) throws IOException {
      target.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      target.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      target.flush();
    }
  }
}

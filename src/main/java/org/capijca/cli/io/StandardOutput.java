// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output, which is flushed and not closed. */
final class StandardOutput implements Output {
  private final OutputStream stream;

  StandardOutput(OutputStream standard) {
    this.stream = new LargeWrites(standard);
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
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.io.FilterOutputStream;
import java.io.IOException;
import org.capijca.cli.io.Output;

/** The stream of an output, which closing does not end: that is for {@link Output#commit()}. */
final class Uncommitted extends FilterOutputStream {
  Uncommitted(Output output) {
    super(output.stream());
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}

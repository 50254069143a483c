// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.capijca.cli.base.OutputOptions;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.ProgressBar;
import org.capijca.cli.recipe.Form;
import picocli.CommandLine.Mixin;

/** What encrypt and decrypt share. */
abstract class DataCommand extends KeyedCommand {
  /** Longer messages of SQL Server do not exist. */
  static final int MOST_MESSAGE = 1 << 17;

  private static final int PIECE = 1 << 16;

  @Mixin OutputOptions output;

  /** Whether the password is that of a SQL Server message. */
  boolean isSqlServer() {
    return cipher.form().framing() == Form.Framing.SQL_SERVER;
  }

  /** Copies everything, with a progress bar on a terminal. */
  void copy(InputStream in, OutputStream out) throws IOException, CommandFailure {
    byte[] piece = new byte[PIECE];
    long done = 0;
    try (ProgressBar bar = progressBar("B", input().size().orElse(0))) {
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        out.write(piece, 0, count);
        done += count;
        bar.update(done);
      }
    } finally {
      Arrays.fill(piece, (byte) 0);
    }
  }
}

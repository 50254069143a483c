// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.capijca.cli.base.OutputOptions;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.ProgressBar;
import org.capijca.cli.recipe.Form;
import picocli.CommandLine.Mixin;

/** What encrypt and decrypt share. */
abstract class DataCommand extends KeyedCommand {
  /** Longer messages of SQL Server do not exist. */
  static final int MOST_MESSAGE = 1 << 17;

  @Mixin OutputOptions output;

  /** Whether the password is that of a SQL Server message. */
  boolean isSqlServer() {
    return cipher.form().framing() == Form.Framing.SQL_SERVER;
  }

  /** Writes everything to a stream. */
  interface Copying {
    void to(OutputStream out) throws IOException;
  }

  /** Copies with a progress bar on a terminal. */
  void copy(Copying copying, OutputStream out) throws IOException, CommandFailure {
    try (ProgressBar bar = progressBar("B", input().size().orElse(0))) {
      copying.to(new Counted(out, bar));
    }
  }

  /** Reports how much has been written. */
  private static final class Counted extends FilterOutputStream {
    private final ProgressBar bar;
    private long done;

    Counted(OutputStream out, ProgressBar bar) {
      super(out);
      this.bar = bar;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      done += length;
      bar.update(done);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.capijca.CapiError.NTE_BAD_LEN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.capijca.format.SqlServerPassphrase;
import org.capijca.format.SqlServerVersion;

/** Takes the data of a message of SQL Server, which is written as a whole at the end. */
final class MessageStream extends ByteArrayOutputStream {
  private static final int MOST_DATA = 0xFFFF;

  private final OutputStream out;
  private final SqlServerPassphrase passphrase;
  private final SqlServerVersion version;

  MessageStream(OutputStream out, SqlServerPassphrase passphrase, SqlServerVersion version) {
    this.out = out;
    this.passphrase = passphrase;
    this.version = version;
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (length > MOST_DATA - size()) {
      throw NTE_BAD_LEN.as(
          IllegalArgumentException::new,
          "more than " + MOST_DATA + " bytes, the most that a message of SQL Server holds");
    }
    super.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    byte[] data = toByteArray();
    try (out) {
      out.write(passphrase.encrypt(version, data));
    } catch (GeneralSecurityException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      Arrays.fill(data, (byte) 0);
    }
  }
}

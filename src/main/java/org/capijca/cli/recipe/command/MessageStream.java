// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.capijca.CapiError.NTE_BAD_LEN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Takes the data of a message of SQL Server, which is written as a whole at the end. */
final class MessageStream extends ByteArrayOutputStream {
  private static final int MOST_DATA = 0xFFFF;

  private final OutputStream out;
  private final Encryption encryption;

  MessageStream(OutputStream out, Encryption encryption) {
    this.out = out;
    this.encryption = encryption;
  }

  /** Makes the message. */
  interface Encryption {
    byte[] message(byte[] data) throws GeneralSecurityException;
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
      out.write(encryption.message(data));
    } catch (GeneralSecurityException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      Arrays.fill(data, (byte) 0);
    }
  }
}

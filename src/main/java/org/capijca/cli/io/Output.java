// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An output that appears as a whole or not at all: what is written becomes the file at {@link
 * #commit()}, and is deleted where {@link #close()} comes first.
 */
public interface Output extends Closeable {
  /** {@return the stream to write to; {@code commit} closes it} */
  OutputStream stream();

  /**
   * Makes the file of what has been written.
   *
   * @throws IOException if the file cannot be written
   * @throws CommandFailure if a file of that name has appeared meanwhile
   */
  void commit() throws IOException, CommandFailure;

  /** Deletes what has been written without {@code commit}. */
  @Override
  void close() throws IOException;

  /**
   * Writes all bytes and commits.
   *
   * @param bytes the content
   * @throws IOException if the file cannot be written
   * @throws CommandFailure if a file of that name has appeared meanwhile
   */
  default void writeAll(byte[] bytes) throws IOException, CommandFailure {
    stream().write(bytes);
    commit();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_KEYSET_ENTRY_BAD;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads the files of a store. */
final class StoreFile {
  /**
   * Maximum length in bytes; a container with two key pairs and long certificate chains has a few
   * thousand bytes.
   */
  private static final int MAX_LENGTH = 1 << 24;

  private StoreFile() {}

  /**
   * Returns the content of a file.
   *
   * @throws java.nio.file.NoSuchFileException if the file does not exist
   * @throws IOException if it is a directory or a device, or longer than 16 MiB
   *     (NTE_KEYSET_ENTRY_BAD)
   */
  static byte[] read(Path file) throws IOException {
    if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
      throw NTE_KEYSET_ENTRY_BAD.as(IOException::new, file + " is not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(MAX_LENGTH + 1);
      if (content.length > MAX_LENGTH) {
        throw NTE_KEYSET_ENTRY_BAD.as(
            IOException::new, file + " is too long; allowed up to " + MAX_LENGTH + " bytes");
      }
      return content;
    }
  }
}

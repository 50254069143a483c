// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_KEYSET_ENTRY_BAD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.capijca.internal.primitive.pkcs12.PfxPassword;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * {@code store.key}: the random password of a store for which no password was given, as 64
 * hexadecimal digits. Only the owner of the file can read it.
 */
final class KeyFile {
  private static final String NAME = "store.key";
  private static final int KEY_LENGTH = 32;
  private static final int TEXT_LENGTH = 2 * KEY_LENGTH;

  private final Path file;

  KeyFile(Path root) {
    this.file = root.resolve(NAME);
  }

  boolean exists() {
    return Files.exists(file);
  }

  /**
   * Reads the password from the file.
   *
   * @throws IOException if another user could have read or written the file (NTE_PERM), or its
   *     content is not 64 hexadecimal digits (NTE_KEYSET_ENTRY_BAD)
   */
  PfxPassword read() throws IOException {
    OwnerCheck.requireSecret(file);
    byte[] text = StoreFile.read(file);
    try {
      if (text.length != TEXT_LENGTH || !isHexadecimal(text)) {
        throw NTE_KEYSET_ENTRY_BAD.as(
            IOException::new,
            file + " is not the key file of a store, which has " + TEXT_LENGTH + " hex digits");
      }
      return password(text);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  private static boolean isHexadecimal(byte[] text) {
    boolean hexadecimal = true;
    for (byte each : text) {
      hexadecimal &= HexFormat.isHexDigit(each);
    }
    return hexadecimal;
  }

  /** Creates the file with a new password, replacing an existing file. */
  PfxPassword create() throws IOException {
    byte[] key = new byte[KEY_LENGTH];
    RandomBytes.own().fill(key);
    byte[] text = HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII);
    try {
      AtomicFile.write(file, text);
      return password(text);
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(text, (byte) 0);
    }
  }

  void delete() throws IOException {
    AtomicFile.delete(file);
  }

  private static PfxPassword password(byte[] text) {
    char[] characters = new char[text.length];
    for (int i = 0; i < text.length; i++) {
      characters[i] = (char) text[i];
    }
    try {
      return new PfxPassword(characters, PfxPassword.ITERATIONS_OF_RANDOM_KEY);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }
}

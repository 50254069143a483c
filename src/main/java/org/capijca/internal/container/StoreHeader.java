// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.ERROR_INVALID_PASSWORD;
import static org.capijca.CapiError.NTE_KEYSET_ENTRY_BAD;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.capijca.internal.primitive.pkcs12.PfxContents;
import org.capijca.internal.primitive.pkcs12.PfxPassword;
import org.capijca.internal.primitive.pkcs12.PfxReader;
import org.capijca.internal.primitive.pkcs12.PfxWriter;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * What a directory of containers starts with: {@code store.p12}, an empty PFX file by whose MAC a
 * password is known to be that of the store, and whose name is the GUID in unique names.
 *
 * <p>A store without a password has a random one in {@code store.key}, which only the owner of the
 * file can read: the operating system protects the keys, as it does on Windows.
 */
final class StoreHeader {
  private static final String HEADER_FILE = "store.p12";
  private static final String KEY_FILE = "store.key";
  private static final int KEY_LENGTH = 32;

  private final Path headerFile;
  private final Path keyFile;
  private final char[] password;
  private final int iterations;

  private byte[] opened = new byte[0];
  private Open open;

  /** What an opened header gives. */
  record Open(PfxPassword password, String guid) {}

  /**
   * @param password null for none; kept as a copy
   * @param iterations the count for a store under a password
   */
  StoreHeader(Path root, char[] password, int iterations) {
    this.headerFile = root.resolve(HEADER_FILE);
    this.keyFile = root.resolve(KEY_FILE);
    this.password = password == null ? null : password.clone();
    this.iterations = iterations;
  }

  /** Whether there is a store, and it has a password that somebody chose. */
  static boolean hasPassword(Path root) {
    return Files.exists(root.resolve(HEADER_FILE)) && !Files.exists(root.resolve(KEY_FILE));
  }

  /**
   * Opens the header; empty where there is no store yet.
   *
   * @throws IOException if the password is not that of the store, caused by an
   *     UnrecoverableKeyException (ERROR_INVALID_PASSWORD), or the header is damaged
   *     (NTE_KEYSET_ENTRY_BAD)
   */
  synchronized Optional<Open> read() throws IOException {
    byte[] header;
    try {
      header = Files.readAllBytes(headerFile);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (open == null || !Arrays.equals(header, opened)) {
      open = open(header);
      opened = header;
    }
    return Optional.of(open);
  }

  private Open open(byte[] header) throws IOException {
    PfxPassword own = existingPassword();
    try {
      PfxContents contents = PfxReader.read(header, own);
      if (contents.emptyNames().size() != 1) {
        throw NTE_KEYSET_ENTRY_BAD.as(
            IOException::new, headerFile + " is not the first file of a store");
      }
      return new Open(own, contents.emptyNames().get(0));
    } catch (IOException e) {
      own.destroy();
      throw e;
    }
  }

  private PfxPassword existingPassword() throws IOException {
    boolean withoutPassword = Files.exists(keyFile);
    if (password == null && !withoutPassword) {
      throw wrongPassword("the store in " + keyFile.getParent() + " has a password");
    }
    if (password != null && withoutPassword) {
      throw wrongPassword(
          "the store in "
              + keyFile.getParent()
              + " has no password but is its owner's; load it with null, or an empty one");
    }
    return withoutPassword ? randomPassword(Files.readAllBytes(keyFile)) : chosenPassword();
  }

  /**
   * Fails unless the password is that of the store, or none (ERROR_INVALID_PARAMETER): with each
   * file of the store under it, it cannot be changed so that all files change at once.
   */
  void requirePassword(char[] given) {
    if (given != null && given.length > 0 && !Arrays.equals(given, password)) {
      throw ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new,
          "the store in "
              + keyFile.getParent()
              + " keeps the password it was made with, or none; another password is for a stream"
              + " or a file");
    }
  }

  private static IOException wrongPassword(String message) {
    return new IOException(
        message, ERROR_INVALID_PASSWORD.as(UnrecoverableKeyException::new, message));
  }

  /** Opens the header, or makes the store; the caller holds its lock. */
  synchronized Open readOrCreate() throws IOException {
    Optional<Open> existing = read();
    if (existing.isPresent()) {
      return existing.get();
    }
    if (password == null && !Files.exists(keyFile)) {
      AtomicFile.write(keyFile, newKey());
    }
    PfxPassword own = existingPassword();
    String guid = UUID.randomUUID().toString();
    try {
      byte[] header = PfxWriter.write(new PfxContents(List.of(), List.of(), List.of(guid)), own);
      AtomicFile.write(headerFile, header);
      open = new Open(own, guid);
      opened = header;
      return open;
    } catch (IOException e) {
      own.destroy();
      throw e;
    }
  }

  private static byte[] newKey() {
    byte[] key = new byte[KEY_LENGTH];
    RandomBytes.own().fill(key);
    return HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII);
  }

  private PfxPassword chosenPassword() {
    return new PfxPassword(password, iterations);
  }

  private static PfxPassword randomPassword(byte[] key) {
    CharBuffer text = StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(key));
    char[] characters = new char[text.remaining()];
    text.get(characters);
    Arrays.fill(key, (byte) 0);
    try {
      return new PfxPassword(characters, PfxPassword.ITERATIONS_OF_RANDOM_KEY);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.ERROR_INVALID_PASSWORD;
import static org.capijca.CapiError.NTE_KEYSET_ENTRY_BAD;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.primitive.pkcs12.PfxContents;
import org.capijca.internal.primitive.pkcs12.PfxPassword;
import org.capijca.internal.primitive.pkcs12.PfxReader;
import org.capijca.internal.primitive.pkcs12.PfxWriter;

/**
 * The header of a directory of containers: {@code store.p12}, an empty PFX file whose MAC verifies
 * the password of the store, and whose name is the GUID used in unique names.
 *
 * <p>A store without a given password has a random password in {@code store.key}, which only the
 * owner of the file can read: file permissions protect the keys, as on Windows.
 */
final class StoreHeader {
  private static final String HEADER_FILE = "store.p12";

  /** The pattern of the GUID, which becomes a part of file names. */
  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Path root;
  private final Path headerFile;
  private final KeyFile keyFile;
  private final char[] password;
  private final int iterations;

  private byte[] opened = new byte[0];
  private Open open;

  /** The result of opening a header. */
  record Open(PfxPassword password, String guid) {}

  /**
   * @param password null for no password; copied
   * @param iterations the iteration count for a store with a given password
   */
  StoreHeader(Path root, char[] password, int iterations) {
    this.root = root;
    this.headerFile = root.resolve(HEADER_FILE);
    this.keyFile = new KeyFile(root);
    this.password = password == null ? null : password.clone();
    this.iterations = iterations;
  }

  /** Returns whether the store exists and has a password chosen by a user or program. */
  static boolean hasPassword(Path root) {
    return Files.exists(root.resolve(HEADER_FILE)) && !new KeyFile(root).exists();
  }

  /**
   * Opens the header; empty if the store does not exist yet.
   *
   * @throws IOException if the password is wrong, caused by an UnrecoverableKeyException
   *     (ERROR_INVALID_PASSWORD), the header or the key file is damaged (NTE_KEYSET_ENTRY_BAD), or
   *     another user could have written them (NTE_PERM)
   */
  synchronized Optional<Open> read() throws IOException {
    OwnerCheck.requireUnwritable(root);
    byte[] header;
    try {
      OwnerCheck.requireUnwritable(headerFile);
      header = StoreFile.read(headerFile);
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
      List<String> names = contents.emptyNames();
      if (names.size() != 1 || !GUID.matcher(names.get(0)).matches()) {
        throw NTE_KEYSET_ENTRY_BAD.as(
            IOException::new,
            headerFile + " is not the header of a store, which has one GUID as its name");
      }
      return new Open(own, names.get(0));
    } catch (IOException e) {
      own.destroy();
      throw e;
    }
  }

  private PfxPassword existingPassword() throws IOException {
    boolean withoutPassword = keyFile.exists();
    if (password == null && !withoutPassword) {
      throw wrongPassword(
          "the store in "
              + headerFile.getParent()
              + " has a password, which was not given; a KeyStore takes it with load, a provider"
              + " that generates key pairs in containers from its CallbackHandler");
    }
    if (password != null && withoutPassword) {
      throw wrongPassword(
          "the store in "
              + headerFile.getParent()
              + " has no password; load it with a null or empty password");
    }
    return withoutPassword ? keyFile.read() : chosenPassword();
  }

  /**
   * Requires a given password to be that of the store (ERROR_INVALID_PARAMETER): all files of the
   * store are encrypted under it and cannot be changed together atomically.
   */
  void requirePassword(char[] given) {
    if (given != null && given.length > 0 && !Arrays.equals(given, password)) {
      throw ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new,
          "the store in "
              + headerFile.getParent()
              + " keeps the password that it was created with; use another password only for a stream"
              + " or a file");
    }
  }

  private static IOException wrongPassword(String message) {
    return new IOException(
        message, ERROR_INVALID_PASSWORD.as(UnrecoverableKeyException::new, message));
  }

  /**
   * Opens the header, or creates the store; the caller holds its lock.
   *
   * @throws IOException if there are containers without a header (NTE_KEYSET_ENTRY_BAD), or for the
   *     reasons of {@link #read}
   */
  synchronized Open readOrCreate() throws IOException {
    Optional<Open> existing = read();
    return existing.isPresent() ? existing.get() : create();
  }

  private Open create() throws IOException {
    requireNoContainers();
    PfxPassword own = newPassword();
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

  /**
   * Refuses containers without a header: a new header would replace the password or the key file
   * with which they are encrypted.
   */
  private void requireNoContainers() throws IOException {
    for (ContainerFamily family : ContainerFamily.values()) {
      Path folder = headerFile.resolveSibling(family.name());
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (DirectoryStream<Path> containers = Files.newDirectoryStream(folder, "*.p12")) {
        if (containers.iterator().hasNext()) {
          throw NTE_KEYSET_ENTRY_BAD.as(
              IOException::new,
              "there are containers in "
                  + folder
                  + " but no "
                  + headerFile
                  + "; restore it from a copy, or use another directory");
        }
      }
    }
  }

  /**
   * Deletes or replaces an existing key file: without a header, an interrupted writer left it, or
   * it was planted.
   */
  private PfxPassword newPassword() throws IOException {
    if (password != null) {
      keyFile.delete();
      return chosenPassword();
    }
    return keyFile.create();
  }

  private PfxPassword chosenPassword() {
    return new PfxPassword(password, iterations);
  }
}

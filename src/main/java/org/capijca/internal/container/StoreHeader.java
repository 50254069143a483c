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
 * What a directory of containers starts with: {@code store.p12}, an empty PFX file by whose MAC a
 * password is known to be that of the store, and whose name is the GUID in unique names.
 *
 * <p>A store without a password has a random one in {@code store.key}, which only the owner of the
 * file can read: the operating system protects the keys, as it does on Windows.
 */
final class StoreHeader {
  private static final String HEADER_FILE = "store.p12";

  /** It is a part of file names. */
  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Path root;
  private final Path headerFile;
  private final KeyFile keyFile;
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
    this.root = root;
    this.headerFile = root.resolve(HEADER_FILE);
    this.keyFile = new KeyFile(root);
    this.password = password == null ? null : password.clone();
    this.iterations = iterations;
  }

  /** Whether there is a store, and it has a password that somebody chose. */
  static boolean hasPassword(Path root) {
    return Files.exists(root.resolve(HEADER_FILE)) && !new KeyFile(root).exists();
  }

  /**
   * Opens the header; empty where there is no store yet.
   *
   * @throws IOException if the password is not that of the store, caused by an
   *     UnrecoverableKeyException (ERROR_INVALID_PASSWORD), the header or the key file is damaged
   *     (NTE_KEYSET_ENTRY_BAD), or another user could have written them (NTE_PERM)
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
              + " has no password but is its owner's; load it with null, or an empty one");
    }
    return withoutPassword ? keyFile.read() : chosenPassword();
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
              + headerFile.getParent()
              + " keeps the password it was made with, or none; another password is for a stream"
              + " or a file");
    }
  }

  private static IOException wrongPassword(String message) {
    return new IOException(
        message, ERROR_INVALID_PASSWORD.as(UnrecoverableKeyException::new, message));
  }

  /**
   * Opens the header, or makes the store; the caller holds its lock.
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

  /** Containers without a header have lost it, and would be lost with the key file. */
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

  /** A key file that is there before the header was left by a writer that stopped, or planted. */
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

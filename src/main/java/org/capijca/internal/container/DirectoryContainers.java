// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_KEYSET_ENTRY_BAD;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.csp.CspContext;

/**
 * Containers in a directory, a PFX file each: {@code RSA/} or {@code DSS/}, the unique name, {@code
 * .p12}.
 *
 * <p>Nothing is kept in memory but the password. Who changes holds the lock of the store; who reads
 * needs none, since files are replaced whole.
 */
final class DirectoryContainers implements Containers {
  private static final String SUFFIX = ".p12";
  private static final String LOCK_FILE = "store.lock";

  private final Path root;
  private final StoreHeader header;
  private final CspContext context;

  /**
   * @param password null for a store that only its owner's rights protect
   * @throws IOException if there is a store and this is not its password
   */
  DirectoryContainers(Path root, char[] password, CspContext context, int iterations)
      throws IOException {
    this.root = root;
    this.header = new StoreHeader(root, password, iterations);
    this.context = context;
    header.read();
  }

  @Override
  public List<Container> all(ContainerFamily family) throws IOException {
    Optional<StoreHeader.Open> open = header.read();
    List<Container> all = new ArrayList<>();
    if (open.isPresent() && Files.isDirectory(folder(family))) {
      for (Path file : files(family, open.get())) {
        read(file, family, open.get()).ifPresent(all::add);
      }
    }
    return all;
  }

  private List<Path> files(ContainerFamily family, StoreHeader.Open open) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(folder(family), "*" + open.guid() + SUFFIX)) {
      found.forEach(files::add);
    }
    files.sort(null);
    return files;
  }

  @Override
  public Optional<Container> find(ContainerFamily family, String name) throws IOException {
    Optional<StoreHeader.Open> open = header.read();
    return open.isEmpty()
        ? Optional.empty()
        : read(file(family, name, open.get()), family, open.get());
  }

  @Override
  public void change(ContainerFamily family, String name, Change change)
      throws IOException, KeyStoreException {
    AtomicFile.createDirectory(root);
    StoreLock.during(root.resolve(LOCK_FILE), () -> changeLocked(family, name, change));
  }

  private void changeLocked(ContainerFamily family, String name, Change change)
      throws IOException, KeyStoreException {
    AtomicFile.removeLeftovers(root);
    StoreHeader.Open open = header.readOrCreate();
    AtomicFile.createDirectory(folder(family));
    AtomicFile.removeLeftovers(folder(family));
    Path file = file(family, name, open);
    Optional<Container> after = change.apply(read(file, family, open));
    if (after.isPresent()) {
      AtomicFile.write(file, PfxFile.write(List.of(after.get()), open.password()));
    } else {
      AtomicFile.delete(file);
    }
  }

  /** Fails where the containers were to be written under another password than theirs. */
  void requirePassword(char[] password) {
    header.requirePassword(password);
  }

  /**
   * Fails unless the directory is the one that these containers are in (ERROR_INVALID_PARAMETER):
   * they are written there when they are changed, and nowhere else.
   */
  void requireDirectory(Path given) throws IOException {
    Path own = root.toAbsolutePath().normalize();
    Path other = given.toAbsolutePath().normalize();
    boolean same =
        own.equals(other)
            || (Files.exists(own) && Files.exists(other) && Files.isSameFile(own, other));
    if (!same) {
      throw ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new,
          "the store in "
              + root
              + " cannot be stored in "
              + given
              + "; allowed are its own directory, a stream or a file");
    }
  }

  /** PP_UNIQUE_CONTAINER of a name; empty where there is no store yet. */
  Optional<String> uniqueName(String name) throws IOException {
    return header.read().map(open -> UniqueName.of(name, open.guid()));
  }

  private Path folder(ContainerFamily family) {
    return root.resolve(family.name());
  }

  /** CryptAcquireContext takes the unique name of a container as well as its name. */
  private Path file(ContainerFamily family, String name, StoreHeader.Open open) {
    String folded = ContainerName.fold(name);
    if (UniqueName.isOne(folded, open.guid())) {
      Path named = folder(family).resolve(folded + SUFFIX);
      if (Files.exists(named)) {
        return named;
      }
    }
    return folder(family).resolve(UniqueName.of(name, open.guid()) + SUFFIX);
  }

  private Optional<Container> read(Path file, ContainerFamily family, StoreHeader.Open open)
      throws IOException {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    try {
      return Optional.of(PfxFile.readOne(content, open.password(), context, family));
    } catch (IOException e) {
      throw NTE_KEYSET_ENTRY_BAD.as(
          IOException::new, "the container in " + file + " is damaged", e);
    }
  }
}

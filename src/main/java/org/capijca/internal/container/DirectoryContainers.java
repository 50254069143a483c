// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_KEYSET_ENTRY_BAD;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.csp.CspContext;

/**
 * Containers in a directory, each in a PFX file of its own: {@code RSA/} or {@code DSS/}, then the
 * unique name and {@code .p12}.
 *
 * <p>Only the password is kept in memory. Writers hold the lock of the store; readers need no lock,
 * since files are replaced atomically.
 */
final class DirectoryContainers implements Containers {
  private static final String SUFFIX = ".p12";
  private static final String LOCK_FILE = "store.lock";

  private static final System.Logger LOG = System.getLogger("org.capijca.store");

  private final Set<Path> reported = ConcurrentHashMap.newKeySet();
  private final Path root;
  private final StoreHeader header;
  private final CspContext context;

  /**
   * @param password null for a store without a password, which only file permissions protect
   * @throws IOException if the store exists and has another password
   */
  DirectoryContainers(Path root, char[] password, CspContext context, int iterations)
      throws IOException {
    this.root = root;
    this.header = new StoreHeader(root, password, iterations);
    this.context = context;
    header.read();
  }

  /** Creates the store with the password of this object, unless it exists. */
  void create() throws IOException {
    if (header.read().isEmpty()) {
      AtomicFile.createDirectory(root);
      try {
        StoreLock.during(root.resolve(LOCK_FILE), header::readOrCreate);
      } catch (KeyStoreException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
  }

  /** Skips damaged containers and logs a warning. */
  @Override
  public List<Container> all(ContainerFamily family) throws IOException {
    List<Container> all = new ArrayList<>();
    scan(family, all::add, this::warn);
    return all;
  }

  /** Returns the unique names of the containers of a family that cannot be read. */
  List<String> damaged(ContainerFamily family) throws IOException {
    List<String> damaged = new ArrayList<>();
    scan(family, Container::wipe, (file, reason) -> damaged.add(uniqueName(file)));
    return damaged;
  }

  private void scan(
      ContainerFamily family, Consumer<Container> readable, BiConsumer<Path, IOException> damaged)
      throws IOException {
    Optional<StoreHeader.Open> open = header.read();
    if (open.isEmpty() || !Files.isDirectory(folder(family))) {
      return;
    }
    OwnerCheck.requireUnwritable(folder(family));
    for (Path file : files(family, open.get())) {
      try {
        read(file, family, open.get()).ifPresent(readable);
      } catch (IOException e) {
        damaged.accept(file, e);
      }
    }
  }

  /** Logs a warning, once for each file and object. */
  private void warn(Path file, IOException reason) {
    if (reported.add(file)) {
      LOG.log(
          System.Logger.Level.WARNING,
          () ->
              reason.getMessage()
                  + "; it is left out, KeyContainers.damaged() names it and"
                  + " KeyContainers.delete removes it");
    }
  }

  private List<Path> files(ContainerFamily family, StoreHeader.Open open) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(
            folder(family),
            file ->
                file.getFileName().toString().endsWith(SUFFIX)
                    && UniqueName.isOne(uniqueName(file), open.guid()))) {
      found.forEach(files::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    files.sort(null);
    return files;
  }

  private static String uniqueName(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - SUFFIX.length());
  }

  @Override
  public Optional<Container> find(ContainerFamily family, String name) throws IOException {
    Optional<StoreHeader.Open> open = header.read();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    OwnerCheck.requireUnwritable(folder(family));
    return read(file(family, name, open.get()), family, open.get());
  }

  /** Wipes the container, which is a copy of the file's content. */
  @Override
  public void release(Container container) {
    container.wipe();
  }

  /** Wipes the private numbers of the container that was read and of the changed container. */
  @Override
  public void change(ContainerFamily family, String name, Change change)
      throws IOException, KeyStoreException {
    AtomicFile.createDirectory(root);
    StoreLock.during(root.resolve(LOCK_FILE), () -> changeLocked(family, name, change));
  }

  private void changeLocked(ContainerFamily family, String name, Change change)
      throws IOException, KeyStoreException {
    StoreHeader.Open open = openLocked(family);
    Path file = file(family, name, open);
    Optional<Container> before = read(file, family, open);
    Optional<Container> after = Optional.empty();
    try {
      after = change.apply(before);
      if (after.isPresent()) {
        AtomicFile.write(file, PfxFile.write(List.of(after.get()), open.password()));
      } else {
        AtomicFile.delete(file);
      }
    } finally {
      before.ifPresent(Container::wipe);
      after.ifPresent(Container::wipe);
    }
  }

  private StoreHeader.Open openLocked(ContainerFamily family) throws IOException {
    StoreHeader.Open open = header.readOrCreate();
    AtomicFile.removeLeftovers(root);
    AtomicFile.createDirectory(folder(family));
    OwnerCheck.requireUnwritable(folder(family));
    AtomicFile.removeLeftovers(folder(family));
    return open;
  }

  /** Deletes a container, even a damaged one, and returns whether it existed. */
  boolean delete(ContainerFamily family, String name) throws IOException, KeyStoreException {
    Optional<StoreHeader.Open> open = header.read();
    if (open.isEmpty() || !Files.exists(file(family, name, open.get()), NOFOLLOW_LINKS)) {
      return false;
    }
    StoreLock.during(
        root.resolve(LOCK_FILE), () -> AtomicFile.delete(file(family, name, openLocked(family))));
    return true;
  }

  /** Requires the password, if given, to be that of the store (ERROR_INVALID_PARAMETER). */
  void requirePassword(char[] password) {
    header.requirePassword(password);
  }

  /**
   * Requires the directory to be the one of these containers (ERROR_INVALID_PARAMETER): they are
   * written only there, whenever they change.
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

  /** Returns PP_UNIQUE_CONTAINER of a name; empty if the store does not exist yet. */
  Optional<String> uniqueName(String name) throws IOException {
    return header.read().map(open -> UniqueName.of(name, open.guid()));
  }

  private Path folder(ContainerFamily family) {
    return root.resolve(family.name());
  }

  /** Finds a container by name or unique name; CryptAcquireContext accepts both. */
  private Path file(ContainerFamily family, String name, StoreHeader.Open open) {
    String folded = ContainerName.fold(name);
    if (UniqueName.isOne(folded, open.guid())) {
      Path named = folder(family).resolve(folded + SUFFIX);
      if (Files.exists(named, NOFOLLOW_LINKS)) {
        return named;
      }
    }
    return folder(family).resolve(UniqueName.of(name, open.guid()) + SUFFIX);
  }

  private Optional<Container> read(Path file, ContainerFamily family, StoreHeader.Open open)
      throws IOException {
    Container container;
    try {
      container = PfxFile.readOne(StoreFile.read(file), open.password(), context, family);
    } catch (NoSuchFileException e) {
      if (Files.exists(file, NOFOLLOW_LINKS)) {
        throw damaged(file, e);
      }
      return Optional.empty();
    } catch (IOException e) {
      throw damaged(file, e);
    }
    if (!UniqueName.of(container.name(), open.guid()).equals(uniqueName(file))) {
      container.wipe();
      throw damaged(file, new IOException("it contains a container with another name"));
    }
    return Optional.of(container);
  }

  private static IOException damaged(Path file, IOException reason) {
    return NTE_KEYSET_ENTRY_BAD.as(
        IOException::new,
        "the container in " + file + " is damaged: " + reason.getMessage(),
        reason);
  }
}

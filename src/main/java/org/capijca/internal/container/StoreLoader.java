// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.ERROR_FILE_NOT_FOUND;
import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_KEYSET_PARAM;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.KeyStore.LoadStoreParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capijca.KeyFlag;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.primitive.pkcs12.PfxPassword;
import org.capijca.spec.CapiLoadStoreParameter;
import org.capijca.spec.PfxProtection;

/** Loads and stores PFX files in streams, and files and directories by path. */
public final class StoreLoader {
  private static final Optional<CapiLoadStoreParameter> NONE = Optional.empty();

  private final CspContext context;
  private final boolean ownStore;
  private final int iterations;

  StoreLoader(CspContext context, boolean ownStore, int iterations) {
    this.context = context;
    this.ownStore = ownStore;
    this.iterations = iterations;
  }

  /** Returns a loader that opens the user's own store when no stream is given. */
  public static StoreLoader ofOwnStore(CspContext context) {
    return new StoreLoader(context, true, PfxPassword.ITERATIONS);
  }

  /**
   * Returns a loader that creates a new, empty store when no stream is given, as file formats do.
   */
  public static StoreLoader ofFiles(CspContext context) {
    return new StoreLoader(context, false, PfxPassword.ITERATIONS);
  }

  LoadedStore load(InputStream stream, char[] password) throws IOException {
    if (stream != null) {
      // readAllBytes of a FileInputStream of Java 17 asks for its position, which a pipe does not
      // have.
      byte[] content = new BufferedInputStream(stream).readAllBytes();
      return read(content, password, context.importFlags(), PfxSettings.macRequired(NONE));
    }
    return LoadedStore.of(
        ownStore ? directory(context.store(), password) : new MemoryContainers(List.of()),
        context.importFlags());
  }

  LoadedStore load(LoadStoreParameter parameter) throws IOException {
    char[] password =
        parameter == null ? null : StorePassword.of(parameter.getProtectionParameter());
    try {
      if (!(parameter instanceof CapiLoadStoreParameter known)) {
        return load(null, password);
      }
      Set<KeyFlag> importFlags =
          known.getImportFlags().isEmpty() ? context.importFlags() : known.getImportFlags();
      Optional<Path> file = known.getFile();
      return file.isPresent()
          ? read(
              bytes(file.get()), password, importFlags, PfxSettings.macRequired(Optional.of(known)))
          : LoadedStore.of(
              directory(known.getDirectory().orElseGet(context::store), password), importFlags);
    } finally {
      StorePassword.wipe(password);
    }
  }

  /**
   * Opens the containers of a directory. With a password it creates a missing store at once, so
   * that no other process can create it without that password in the meantime.
   *
   * @param password null or empty for no password, since some keytool commands cannot pass null; if
   *     the store has a password, the provider's CallbackHandler is asked for it
   */
  DirectoryContainers directory(Path path, char[] password) throws IOException {
    requireNoFile(path);
    if (password != null && password.length > 0) {
      DirectoryContainers containers = new DirectoryContainers(path, password, context, iterations);
      containers.create();
      return containers;
    }
    char[] asked = ask(path);
    try {
      return new DirectoryContainers(path, asked, context, iterations);
    } finally {
      StorePassword.wipe(asked);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw ERROR_FILE_NOT_FOUND.as(
          reason -> new NoSuchFileException(file.toString(), null, reason),
          "there is no such PFX file",
          e);
    }
  }

  private static void requireNoFile(Path directory) throws IOException {
    if (Files.isRegularFile(directory)) {
      throw NTE_BAD_KEYSET_PARAM.as(
          NotDirectoryException::new,
          directory
              + " is a file, but a store of key containers is a directory; a PFX file is read by"
              + " KeyStore CAPI-PFX, or CapiLoadStoreParameter.file");
    }
  }

  private char[] ask(Path path) throws IOException {
    return StoreHeader.hasPassword(path)
        ? context.consent().password("Password of the key containers in " + path + ": ")
        : null;
  }

  /** Returns an empty password for null. */
  private static char[] given(char[] password) {
    return password == null ? new char[0] : password;
  }

  /**
   * Reads a file. A null password means the empty one: the reader tries both an empty and an absent
   * password.
   */
  private LoadedStore read(
      byte[] file, char[] password, Set<KeyFlag> importFlags, boolean macRequired)
      throws IOException {
    char[] given = password == null ? new char[0] : password;
    PfxPassword derived = new PfxPassword(given, iterations);
    try {
      PfxImport.Result result = PfxFile.read(file, derived, context, importFlags, macRequired);
      return LoadedStore.ofFile(result, given, importFlags);
    } finally {
      derived.destroy();
    }
  }

  /**
   * Writes all containers to the stream; a null stream is for directories, which are already
   * written.
   */
  void store(LoadedStore store, OutputStream stream, char[] password) throws IOException {
    if (stream != null) {
      stream.write(write(store, password, PfxSettings.protection(NONE, context)));
      stream.flush();
    } else {
      directory(store).requirePassword(password);
    }
  }

  /** Writes all containers to the named file; without a file, directories are already written. */
  void store(LoadedStore store, LoadStoreParameter parameter) throws IOException {
    char[] password =
        parameter == null ? null : StorePassword.of(parameter.getProtectionParameter());
    try {
      if (!(parameter instanceof CapiLoadStoreParameter known)) {
        store(store, null, password);
      } else if (known.getFile().isPresent()) {
        AtomicFile.write(
            known.getFile().get(),
            write(store, password, PfxSettings.protection(Optional.of(known), context)));
      } else {
        directory(store).requireDirectory(known.getDirectory().orElseGet(context::store));
        store(store, null, password);
      }
    } finally {
      StorePassword.wipe(password);
    }
  }

  private static DirectoryContainers directory(LoadedStore store) {
    if (store.containers() instanceof DirectoryContainers directory) {
      return directory;
    }
    throw ERROR_INVALID_PARAMETER.as(
        IllegalArgumentException::new,
        "neither a stream nor a file is given to store the containers in");
  }

  private byte[] write(LoadedStore store, char[] password, PfxProtection protection)
      throws IOException {
    if (password == null) {
      throw ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new, "a PFX file needs a password, which can be empty");
    }
    List<Container> all = new ArrayList<>();
    for (ContainerFamily family : ContainerFamily.values()) {
      all.addAll(store.containers().all(family));
    }
    new PfxExportCheck(
            store.origin().filter(origin -> origin.hasPassword(given(password))), context.consent())
        .check(all);
    PfxPassword derived = new PfxPassword(password, iterations);
    try {
      return PfxFile.write(all, store.certificates(), derived, protection);
    } finally {
      derived.destroy();
    }
  }
}

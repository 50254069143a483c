// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import static org.capijca.CapiError.ERROR_FILE_NOT_FOUND;
import static org.capijca.CapiError.NTE_EXISTS;
import static org.capijca.CapiError.NTE_PERM;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.UUID;

/** A file, written under a temporary name in the same directory. */
final class FileOutput implements Output {
  private final Path target;
  private final Path temporary;
  private final boolean force;
  private final LargeWrites stream;

  /** Deletes the temporary file where the process is ended, for example with Ctrl-C. */
  private final AtExit atExit;

  private boolean committed;

  private FileOutput(Path target, Path temporary, boolean force, FileChannel channel) {
    this.target = target;
    this.temporary = temporary;
    this.force = force;
    this.stream = new LargeWrites(channel);
    this.atExit = AtExit.run(temporary.toFile()::delete);
  }

  /** A file, or a device such as {@code /dev/null}, which is written to as it is. */
  static Output create(String argument, boolean force, boolean secret)
      throws IOException, CommandFailure {
    Path followed = check(argument, force);
    if (isDevice(followed)) {
      return new StandardOutput(Files.newOutputStream(followed));
    }
    Path temporary =
        followed.resolveSibling("." + followed.getFileName() + "." + UUID.randomUUID() + ".tmp");
    FileAttribute<?>[] attributes =
        secret ? OwnerReadable.attributes(temporary) : new FileAttribute<?>[0];
    FileChannel channel =
        FileChannel.open(
            temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
    return new FileOutput(followed, temporary, force, channel);
  }

  /** Returns the path that would be written, with links followed where they are. */
  static Path check(String argument, boolean force) throws IOException, CommandFailure {
    Path target = Input.path(argument).toAbsolutePath();
    Path directory = target.getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw ERROR_FILE_NOT_FOUND.as(
          CommandFailure::new, "no directory for the output file " + argument);
    }
    if (isDevice(target)) {
      return target;
    }
    Path followed = force && Files.isSymbolicLink(target) ? target.toRealPath() : target;
    checkAbsent(followed, force);
    if (!Files.isWritable(followed.resolveSibling("."))) {
      throw NTE_PERM.as(
          CommandFailure::new, "no file can be created in the directory of " + argument);
    }
    return followed;
  }

  private static boolean isDevice(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  private static void checkAbsent(Path file, boolean force) throws CommandFailure {
    if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw NTE_EXISTS.as(
          CommandFailure::new, "the file " + file + " exists; --force writes over it");
    }
    if (Files.isDirectory(file)) {
      throw NTE_EXISTS.as(CommandFailure::new, file + " is a directory; name a file");
    }
  }

  @Override
  public OutputStream stream() {
    return stream;
  }

  @Override
  public void commit() throws IOException, CommandFailure {
    stream.close();
    if (force || !linked()) {
      checkAbsent(target, force);
      replace();
    }
    committed = true;
    atExit.cancel();
  }

  /** Gives the file its name if no other file has it, where the file system has links. */
  private boolean linked() throws IOException, CommandFailure {
    try {
      Files.createLink(target, temporary);
    } catch (FileAlreadyExistsException e) {
      checkAbsent(target, false);
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    }
    Files.delete(temporary);
    return true;
  }

  private void replace() throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (committed) {
      return;
    }
    try {
      stream.discard();
    } finally {
      Files.deleteIfExists(temporary);
      atExit.cancel();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Writes files atomically: after a crash of the process or the machine, either the complete old
 * file or the complete new file exists. Written data are on disk when a method returns.
 */
final class AtomicFile {
  private static final String TEMPORARY = ".tmp";

  /**
   * Matches the temporary files of a store: those of its header, its key file and its containers.
   */
  private static final Pattern STORE_TEMPORARY =
      Pattern.compile(
          "(store\\.p12|store\\.key|[0-9a-f]{32}_[0-9a-f-]{36}\\.p12)\\.[0-9a-f-]{36}\\.tmp");

  private static final boolean DIRECTORIES_CAN_BE_SYNCED =
      !System.getProperty("os.name", "").startsWith("Windows");

  private AtomicFile() {}

  /** Creates or replaces a file. */
  static void write(Path file, byte[] content) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + TEMPORARY);
    boolean done = false;
    try {
      writeNew(temporary, content);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(temporary);
      }
    }
    sync(file.toAbsolutePath().getParent());
  }

  private static void writeNew(Path file, byte[] content) throws IOException {
    FileAttribute<?>[] attributes = OwnerOnly.file(file);
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  static void delete(Path file) throws IOException {
    if (Files.deleteIfExists(file)) {
      sync(file.toAbsolutePath().getParent());
    }
  }

  /** Creates a directory and its missing parents. */
  static void createDirectory(Path directory) throws IOException {
    Path parent = directory.toAbsolutePath().getParent();
    if (parent != null && !Files.isDirectory(directory)) {
      createDirectory(parent);
      Files.createDirectories(directory, OwnerOnly.directory(directory));
      sync(parent);
    }
  }

  /**
   * Deletes temporary files that interrupted writers of this store have left, and no other files.
   * The caller must hold the store lock.
   */
  static void removeLeftovers(Path directory) throws IOException {
    try (DirectoryStream<Path> leftovers =
        Files.newDirectoryStream(directory, AtomicFile::isLeftover)) {
      for (Path leftover : leftovers) {
        Files.deleteIfExists(leftover);
      }
    }
  }

  private static boolean isLeftover(Path file) {
    return STORE_TEMPORARY.matcher(file.getFileName().toString()).matches()
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Syncs the directory, so that a rename or deletion is on disk. Windows has no such call. */
  private static void sync(Path directory) throws IOException {
    if (DIRECTORIES_CAN_BE_SYNCED) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}

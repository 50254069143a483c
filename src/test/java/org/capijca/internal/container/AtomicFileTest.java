// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests that files are written completely and synced, and how long they may be. */
@Tag("unit")
@DisabledOnOs(OS.WINDOWS)
class AtomicFileTest {
  private static final byte[] OLD = {1};
  private static final byte[] NEW = {2, 2, 2, 2};

  @TempDir private Path folder;

  private interface Action {
    void run(Path directory) throws IOException;
  }

  /** Returns how many operations change something, counting each sync as one. */
  private int operations(Action action) throws IOException {
    FaultyDisk disk = FaultyDisk.slow(0);
    action.run(disk.path(folder));
    return disk.operations();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void newFile_isSyncedBeforeAndAfterItIsRenamed() throws Exception {
    assertThat(operations(directory -> AtomicFile.write(directory.resolve("f"), NEW)))
        .as("create, write, sync, rename, and sync of the directory")
        .isEqualTo(5);
    assertThat(folder.resolve("f")).hasBinaryContent(NEW);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("f"))))
        .isEqualTo("rw-------");
  }

  @Test
  void fileThatCannotBeWritten_leavesOldOne() throws Exception {
    Path file = Files.write(folder.resolve("f"), OLD);

    for (int failing = 1; failing <= 4; failing++) {
      Path faulty = FaultyDisk.failingOnce(failing).path(file);
      assertThatThrownBy(() -> AtomicFile.write(faulty, NEW))
          .as("operation %d", failing)
          .isInstanceOf(FileSystemException.class);
      assertThat(file).hasBinaryContent(OLD);
      assertThat(files()).containsExactly(file);
    }
  }

  @Test
  void directoryThatCannotBeSynced_isReported() {
    Path faulty = FaultyDisk.failingOnce(5).path(folder.resolve("f"));

    assertThatThrownBy(() -> AtomicFile.write(faulty, NEW)).isInstanceOf(FileSystemException.class);
  }

  @Test
  void deletion_isSynced() throws Exception {
    Files.write(folder.resolve("f"), OLD);

    assertThat(operations(directory -> AtomicFile.delete(directory.resolve("f"))))
        .as("delete, and sync of the directory")
        .isEqualTo(2);
    assertThat(files()).isEmpty();
    assertThat(operations(directory -> AtomicFile.delete(directory.resolve("f"))))
        .as("delete, which finds nothing")
        .isEqualTo(1);
  }

  @Test
  void newDirectory_isSyncedWithItsParents() throws Exception {
    assertThat(operations(directory -> AtomicFile.createDirectory(directory.resolve("a/b"))))
        .as("create and sync, twice")
        .isEqualTo(4);
    assertThat(folder.resolve("a/b")).isDirectory();
    assertThat(operations(directory -> AtomicFile.createDirectory(directory.resolve("a/b"))))
        .isZero();
  }

  /** The file has no blocks on disk. */
  @Test
  void storeFile_hasAtMost16Mebibytes() throws Exception {
    Path file = folder.resolve("f");
    try (RandomAccessFile longest = new RandomAccessFile(file.toFile(), "rw")) {
      longest.setLength(1 << 24);
      assertThat(StoreFile.read(file)).hasSize(1 << 24);
      longest.setLength((1 << 24) + 1);
    }

    assertThatCapi(() -> StoreFile.read(file))
        .fails(IOException.class)
        .hasMessageContaining("allowed up to 16777216 bytes")
        .with(CapiError.NTE_KEYSET_ENTRY_BAD);
  }
}

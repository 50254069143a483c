// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyStoreException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to change a store, which one thread of one process has at a time. The operating system
 * takes it from a process that ends.
 */
final class StoreLock {
  private static final long RETRY_MILLIS = 5;

  /** A file lock is for the whole process; between its threads these decide. */
  private static final Map<Path, ReentrantLock> OF_THREADS = new ConcurrentHashMap<>();

  private StoreLock() {}

  /** What is done under the lock. */
  interface Action {
    void run() throws IOException, KeyStoreException;
  }

  /**
   * Waits for the lock, acts, and gives it up.
   *
   * @param file is made, and stays
   */
  static void during(Path file, Action action) throws IOException, KeyStoreException {
    Path directory =
        Objects.requireNonNull(file.toAbsolutePath().getParent(), "directory").toRealPath();
    ReentrantLock ofThread = OF_THREADS.computeIfAbsent(directory, path -> new ReentrantLock());
    ofThread.lock();
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
            OwnerOnly.file(file))) {
      lock(channel);
      action.run();
    } finally {
      ofThread.unlock();
    }
  }

  /**
   * Another class loader's copy of this class in the same process shows itself by an exception
   * where another process would be waited for. Giving up here, and closing the file, would take the
   * lock from it (POSIX), so an interrupt has to wait.
   */
  private static void lock(FileChannel channel) throws IOException {
    boolean interrupted = false;
    while (true) {
      try {
        channel.lock();
        break;
      } catch (OverlappingFileLockException e) {
        try {
          Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

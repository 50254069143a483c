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
 * The exclusive lock for changes of a store, held by one thread of one process at a time. The
 * operating system releases the lock of a process that ends.
 */
final class StoreLock {
  private static final long RETRY_MILLIS = 5;

  /** Locks for the threads of this process, since a file lock is held by the whole process. */
  private static final Map<Path, ReentrantLock> OF_THREADS = new ConcurrentHashMap<>();

  private StoreLock() {}

  /** An action performed under the lock. */
  interface Action {
    void run() throws IOException, KeyStoreException;
  }

  /**
   * Waits for the lock, runs the action, and releases the lock.
   *
   * @param file the lock file, which is created and never deleted
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
   * Waits for a lock held by another class loader's copy of this class in the same process, which
   * an exception reports instead of blocking. Giving up and closing the file would release the
   * other copy's lock (POSIX), so interrupts are deferred.
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

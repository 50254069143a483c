// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A directory of the default file system in which operations that change something fail or take
 * long. Its paths are used like any others.
 */
final class FaultyDisk {
  private final AtomicInteger operations = new AtomicInteger();
  private final int failing;
  private final boolean forGood;
  private final String reason;
  private final long delayMillis;

  private FaultyDisk(int failing, boolean forGood, String reason, long delayMillis) {
    this.failing = failing;
    this.forGood = forGood;
    this.reason = reason;
    this.delayMillis = delayMillis;
  }

  /** Returns a disk on which one operation fails, the first one being number 1. */
  static FaultyDisk failingOnce(int operation) {
    return new FaultyDisk(operation, false, "No space left on device", 0);
  }

  /** Returns a disk on which an operation and all after it fail, as in a crash. */
  static FaultyDisk failingFrom(int operation) {
    return new FaultyDisk(operation, true, "Input/output error", 0);
  }

  /** Returns a disk on which no operation succeeds that changes something. */
  static FaultyDisk readOnly() {
    return new FaultyDisk(1, true, "Read-only file system", 0);
  }

  /** Returns a disk on which each change takes this time. */
  static FaultyDisk slow(long millis) {
    return new FaultyDisk(Integer.MAX_VALUE, false, "", millis);
  }

  /** Returns the number of operations so far that changed something, or should have. */
  int operations() {
    return operations.get();
  }

  /** Returns whether the next operation fails, which is counted. */
  boolean failsNow() {
    if (delayMillis > 0) {
      try {
        TimeUnit.MILLISECONDS.sleep(delayMillis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    int number = operations.incrementAndGet();
    return forGood ? number >= failing : number == failing;
  }

  IOException failure(Path file) {
    return new FileSystemException(file.toString(), null, reason);
  }

  /** Counts an operation that changes a file, and fails if it is its turn. */
  void change(Path file) throws IOException {
    if (failsNow()) {
      throw failure(file);
    }
  }

  /** Returns a path on this disk. */
  Path path(Path real) {
    return wrapped(real, new FaultyFileSystem(this, real.getFileSystem()));
  }

  /** A path of a faulty file system. */
  interface Wrapped {
    /** Returns the path in the file system below. */
    Path real();
  }

  static Path wrapped(Path real, FileSystem system) {
    return (Path)
        Proxy.newProxyInstance(
            FaultyDisk.class.getClassLoader(),
            new Class<?>[] {Path.class, Wrapped.class},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "real":
                  return real;
                case "getFileSystem":
                  return system;
                default:
                  Object[] passed = arguments == null ? new Object[0] : arguments.clone();
                  for (int i = 0; i < passed.length; i++) {
                    passed[i] = real(passed[i]);
                  }
                  try {
                    Object result = method.invoke(real, passed);
                    return result instanceof Path path ? wrapped(path, system) : result;
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
              }
            });
  }

  private static Object real(Object argument) {
    return argument instanceof Wrapped wrapped ? wrapped.real() : argument;
  }

  static Path real(Path path) {
    return (Path) real((Object) path);
  }
}

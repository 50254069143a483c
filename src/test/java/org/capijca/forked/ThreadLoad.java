// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Threads that use shared objects, and keys that are destroyed meanwhile, for some seconds. Prints
 * {@code deadlock}, the first failure, or {@code ok} and figures.
 */
final class ThreadLoad {
  /** The number of threads that also write the store, which waits for the disk. */
  private static final int WRITERS = 4;

  private static final String STORE_WRITE = "store, write";
  private static final long PATIENCE_SECONDS = 30;

  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicLong done = new AtomicLong();
  private final SharedObjects shared;
  private final DestroyedObjects destroyed;
  private final List<String> names;
  private volatile boolean stopped;

  private ThreadLoad(Path directory) throws Exception {
    shared = new SharedObjects(directory);
    destroyed = new DestroyedObjects();
    names = List.copyOf(shared.operations().keySet());
  }

  /**
   * @param args the directory of the store, the number of threads, the number of seconds
   */
  public static void main(String[] args) throws Exception {
    new ThreadLoad(Path.of(args[0])).run(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
  }

  private void run(int threads, int seconds) throws Exception {
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      Thread thread = new Thread(() -> work(number), "load " + i);
      thread.setDaemon(true);
      all.add(thread);
      thread.start();
    }
    TimeUnit.MILLISECONDS.sleep(seconds * 250L);
    long before = usedMemory();
    TimeUnit.MILLISECONDS.sleep(seconds * 750L);
    stopped = true;
    for (Thread thread : all) {
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      if (thread.isAlive()) {
        System.out.println(
            "deadlock in " + thread.getName() + " " + List.of(thread.getStackTrace()));
        return;
      }
    }
    if (failure.get() != null) {
      failure.get().printStackTrace(System.out);
      return;
    }
    System.out.println(
        "ok: "
            + done
            + " operations, "
            + destroyed.used
            + " uses and "
            + destroyed.refused
            + " refusals of keys that were being destroyed, memory "
            + before
            + " KiB then "
            + usedMemory()
            + " KiB");
  }

  /** Returns the memory in use after a garbage collection in KiB. */
  private static long usedMemory() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(20);
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
  }

  private void work(int thread) {
    try {
      while (!stopped && failure.get() == null) {
        step(thread);
        done.incrementAndGet();
      }
    } catch (Exception | AssertionError e) {
      failure.compareAndSet(null, e);
    }
  }

  private void step(int thread) throws Exception {
    int choice = ThreadLocalRandom.current().nextInt(10);
    if (choice == 0) {
      destroyed.destroy(thread);
    } else if (choice < 4) {
      destroyed.use(thread);
    } else {
      String name = names.get(ThreadLocalRandom.current().nextInt(names.size()));
      if (thread < WRITERS || !name.equals(STORE_WRITE)) {
        shared.operations().get(name).run(thread);
      }
    }
  }
}

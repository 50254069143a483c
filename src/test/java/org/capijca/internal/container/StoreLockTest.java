// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that one thread at a time holds the lock of a store. */
@Tag("unit")
@Timeout(60)
class StoreLockTest {
  private final ExecutorService executor = Executors.newSingleThreadExecutor();

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("store.lock");
  }

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  @Test
  void otherThread_waitsUntilActionHasEnded() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    AtomicBoolean ran = new AtomicBoolean();
    Future<?>[] other = new Future<?>[1];

    StoreLock.during(
        file(),
        () -> {
          other[0] =
              executor.submit(() -> {
                started.countDown();
                StoreLock.during(file(), () -> ran.set(true));
                return null;
              });
          assertThatThrownBy(() -> other[0].get(50, TimeUnit.MILLISECONDS))
              .isInstanceOf(TimeoutException.class);
          assertThat(ran).isFalse();
        });

    other[0].get();
    assertThat(started.getCount()).isZero();
    assertThat(ran).isTrue();
  }

  @Test
  void failedAction_releasesLock() throws Exception {
    assertThatThrownBy(() ->
            StoreLock.during(
                file(),
                () -> {
                  throw new IOException("failed");
                }))
        .hasMessage("failed");
    AtomicBoolean ran = new AtomicBoolean();
    executor
        .submit(() -> {
          StoreLock.during(file(), () -> ran.set(true));
          return null;
        })
        .get();

    assertThat(ran).isTrue();
  }

  /** As if another class loader had loaded the provider a second time. */
  @Test
  void lockHeldInSameProcess_isWaitedFor_andInterruptIsKeptForLater() throws Exception {
    AtomicBoolean ran = new AtomicBoolean();
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread waiting =
        new Thread(() -> {
          try {
            StoreLock.during(
                file(),
                () -> {
                  ran.set(true);
                  interrupted.set(Thread.currentThread().isInterrupted());
                });
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    try (FileChannel channel =
            FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      waiting.start();
      while (waiting.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      waiting.interrupt();
      waiting.join(50);
      assertThat(waiting.isAlive()).isTrue();
      assertThat(ran).isFalse();
    }
    waiting.join();

    assertThat(ran).isTrue();
    assertThat(interrupted).isTrue();
  }

  @Test
  void threadThatWasNotInterrupted_isNot() throws Exception {
    StoreLock.during(file(), () -> assertThat(Thread.currentThread().isInterrupted()).isFalse());
    assertThat(Thread.interrupted()).isFalse();
  }
}

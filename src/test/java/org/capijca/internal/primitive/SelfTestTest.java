// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.ProviderException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often self-tests run, and what follows from their results. */
@Tag("unit")
class SelfTestTest {
  /** A name that no other test uses, since results are kept for the whole process. */
  private final String name = "primitive " + UUID.randomUUID();

  private final AtomicInteger runs = new AtomicInteger();

  private SelfTest test(Callable<Boolean> outcome) {
    return new SelfTest() {
      @Override
      protected boolean passes() throws GeneralSecurityException {
        runs.incrementAndGet();
        try {
          return outcome.call();
        } catch (GeneralSecurityException | RuntimeException e) {
          throw e;
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      }
    };
  }

  private void assertRefused(SelfTest test) {
    assertThatThrownBy(() -> test.require(name))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("the implementation of " + name + " has failed its self-test")
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_FAIL));
  }

  @Test
  void success_isTestedOnce() {
    SelfTest test = test(() -> true);

    for (int i = 0; i < 3; i++) {
      test.require(name);
    }

    assertThat(runs).hasValue(1);
  }

  @Test
  void failure_isFinal() {
    SelfTest failing = test(() -> false);
    SelfTest passing = test(() -> true);

    assertRefused(failing);
    assertRefused(failing);
    assertRefused(passing);
    assertThat(runs).hasValue(1);
  }

  @Test
  void exception_isFailure() {
    Exception reason = new InvalidKeyException("refused");

    assertThatThrownBy(() ->
            test(
                    () -> {
                      throw reason;
                    })
                .require(name))
        .isInstanceOf(ProviderException.class)
        .hasStackTraceContaining("refused");
    assertRefused(test(() -> true));
  }

  @Test
  void failureOfOneThread_countsMoreThanSuccessOfOthers() throws Exception {
    int threads = 16;
    CountDownLatch all = new CountDownLatch(threads);
    AtomicInteger number = new AtomicInteger();
    SelfTest test =
        test(() -> {
          all.countDown();
          all.await();
          return number.getAndIncrement() != threads / 2;
        });
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        calls.add(executor.submit(() -> test.require(name)));
      }
      int refused = 0;
      for (Future<?> call : calls) {
        try {
          call.get();
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(ProviderException.class);
          refused++;
        }
      }

      assertThat(refused).isPositive();
      assertRefused(test);
    } finally {
      executor.shutdownNow();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.ProviderException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.capijca.CapiProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A long search for primes can be watched, and given up. */
@Tag("unit")
class KeyGenProgressTest {
  private record Report(int primesFound, long tested, long expected, Thread thread) {}

  private static KeyPairGenerator generator(String algorithm, int bits, KeyGenProgress progress)
      throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, new CapiProvider());
    generator.initialize(
        CapiKeyGenParameterSpec.builder().keyLength(bits).progress(progress).build());
    return generator;
  }

  @ParameterizedTest
  @CsvSource({"CALG_RSA_KEYX, 1024", "AT_SIGNATURE, 2048", "CALG_DSS_SIGN, 512", "CALG_DH_SF, 512"})
  void everyKindOfPair_reportsOnTheCallingThread(String algorithm, int bits) throws Exception {
    List<Report> reports = new ArrayList<>();

    generator(
            algorithm,
            bits,
            (found, tested, expected) ->
                reports.add(new Report(found, tested, expected, Thread.currentThread())))
        .generateKeyPair();

    assertThat(reports).extracting(Report::thread).containsOnly(Thread.currentThread());
    assertThat(reports).extracting(Report::primesFound).isSorted().endsWith(2);
    assertThat(reports).extracting(Report::tested).isSorted();
    assertThat(reports.get(reports.size() - 1).tested()).isPositive();
    assertThat(reports).extracting(Report::expected).containsOnly(reports.get(0).expected());
  }

  /** The figure is the mean: of 60 pairs it is met within a half (five standard errors). */
  @Test
  void expectedCandidates_areWhatAPairTakesOnAverage() throws Exception {
    long[] sums = new long[2];
    long[] last = new long[2];
    KeyPairGenerator generator =
        generator(
            "CALG_RSA_KEYX",
            1024,
            (found, tested, expected) -> {
              last[0] = tested;
              last[1] = expected;
            });
    for (int i = 0; i < 60; i++) {
      generator.generateKeyPair();
      sums[0] += last[0];
      sums[1] += last[1];
    }

    assertThat((double) sums[0] / sums[1]).isBetween(0.5, 1.5);
  }

  @Test
  void exceptionOfTheListener_endsTheGenerationOnAllThreads() throws Exception {
    KeyPairGenerator generator =
        generator(
            "AT_SIGNATURE",
            4096,
            (found, tested, expected) -> {
              throw new CancellationException("enough");
            });

    assertThatThrownBy(generator::generateKeyPair)
        .isInstanceOf(CancellationException.class)
        .hasMessage("enough");
    assertNobodySearches();
  }

  @Test
  @Timeout(120)
  void interruption_endsTheLongestGeneration() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    KeyPairGenerator generator =
        generator("AT_KEYEXCHANGE", 16384, (found, tested, expected) -> started.countDown());
    ExecutorService worker = Executors.newSingleThreadExecutor();
    Future<?> generation =
        worker.submit(() ->
            assertThatThrownBy(generator::generateKeyPair)
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("interrupted"));
    started.await();

    worker.shutdownNow();

    generation.get();
    assertNobodySearches();
  }

  /** The helper thread ends after the test it is in. */
  private static void assertNobodySearches() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("capi-rsa-search")) {
        thread.join(Duration.ofSeconds(60).toMillis());
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  @Test
  void listener_isNoPartOfTheRequest() {
    CapiKeyGenParameterSpec plain = CapiKeyGenParameterSpec.builder().keyLength(1024).build();
    CapiKeyGenParameterSpec watched =
        CapiKeyGenParameterSpec.builder()
            .keyLength(1024)
            .progress((found, tested, expected) -> {})
            .build();

    assertThat(watched).isEqualTo(plain).hasSameHashCodeAs(plain);
    assertThat(watched.getProgress()).isPresent();
    assertThat(plain.getProgress()).isEmpty();
  }
}

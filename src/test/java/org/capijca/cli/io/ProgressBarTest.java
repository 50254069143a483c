// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class ProgressBarTest {
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter written = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  private ProgressBar bar(boolean shown, String unit, long total) {
    return new ProgressBar(new PrintWriter(written), shown, unit, total, clock::get);
  }

  @Test
  void bytes_haveRateAndRemainingTime() {
    try (ProgressBar bar = bar(true, "B", 400_000_000)) {
      clock.set(2 * SECOND);
      bar.update(100_000_000);
    }
    assertThat(written.toString())
        .isEqualTo("\r\33[K[=======                       ]  25%  50.0 MB/s  0:06 left\r\33[K");
  }

  @Test
  void countWithoutTotal_hasAmountRateAndTime() {
    ProgressBar bar = bar(true, "recipes", 0);
    clock.set(4 * SECOND);
    bar.update(8000);

    assertThat(written.toString()).isEqualTo("\r\33[K8000 recipes 2000 recipes/s  0:04");
  }

  @Test
  void shortWork_showsNoBar() {
    try (ProgressBar bar = bar(true, "B", 100)) {
      clock.set(SECOND / 4);
      bar.update(50);
    }
    assertThat(written.toString()).isEmpty();
  }

  @Test
  void updates_areDrawnFiveTimesASecondAtMost() {
    ProgressBar bar = bar(true, "B", 1000);
    for (int i = 0; i <= 1000; i++) {
      clock.set(SECOND * i / 1000);
      bar.update(i);
    }
    assertThat(written.toString().chars().filter(c -> c == '\r')).hasSize(3);
  }

  @Test
  void endOfTheProcess_removesTheBarForGood() {
    ProgressBar bar = bar(true, "B", 1000);
    clock.set(SECOND);
    bar.update(100);
    bar.end();
    clock.set(3 * SECOND);
    bar.update(900);
    bar.close();

    assertThat(written.toString()).endsWith("\r\33[K").contains(" 10%").doesNotContain(" 90%");
  }

  @Test
  void pipe_getsNothing() {
    try (ProgressBar bar = bar(false, "B", 100)) {
      clock.set(5 * SECOND);
      bar.update(50);
    }
    assertThat(written.toString()).isEmpty();
  }
}

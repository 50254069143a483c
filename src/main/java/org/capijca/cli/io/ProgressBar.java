// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A bar on standard error with rate and remaining time, on a terminal only. It appears where the
 * work takes longer than half a second, and is removed when it or the process ends.
 */
public final class ProgressBar implements AutoCloseable {
  private static final int WIDTH = 30;
  private static final long NANOS = 1_000_000_000L;
  private static final long DELAY = NANOS / 2;
  private static final long INTERVAL = NANOS / 5;
  private static final String CLEAR = "\r\33[K";

  private final PrintWriter err;
  private final boolean shown;
  private final String unit;
  private final long total;
  private final LongSupplier clock;
  private final long start;
  private long next;
  private boolean drawn;
  private boolean ended;
  private AtExit atExit;

  /**
   * Creates a bar.
   *
   * @param err standard error
   * @param environment whether standard error shows a bar
   * @param unit {@code "B"} for bytes, which are shown in kB, MB and GB, or the plural of what is
   *     counted
   * @param total how much there is to do; 0 or less where it is not known
   */
  public ProgressBar(PrintWriter err, Environment environment, String unit, long total) {
    this(err, environment.hasProgress(), unit, total, System::nanoTime);
  }

  ProgressBar(PrintWriter err, boolean shown, String unit, long total, LongSupplier clock) {
    this.err = err;
    this.shown = shown;
    this.unit = unit;
    this.total = total;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.next = start + DELAY;
  }

  /**
   * Reports how much is done.
   *
   * @param done the amount since the start
   */
  public synchronized void update(long done) {
    if (!shown || ended) {
      return;
    }
    long now = clock.getAsLong();
    if (now - next >= 0) {
      next = now + INTERVAL;
      if (!drawn) {
        drawn = true;
        atExit = AtExit.run(this::end);
      }
      err.print(CLEAR + line(done, (now - start) / (double) NANOS));
      err.flush();
    }
  }

  private String line(long done, double seconds) {
    double rate = done / seconds;
    String amount = "%s %s/s".formatted(amount(done), amount(Math.round(rate)));
    if (total <= 0) {
      return "%s  %s".formatted(amount, time(Math.round(seconds)));
    }
    double part = Math.min(1, done / (double) total);
    int full = (int) (part * WIDTH);
    String left = rate == 0 ? "" : time((long) Math.ceil((total - done) / rate)) + " left";
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d%%  %s/s  %s",
        "=".repeat(full),
        " ".repeat(WIDTH - full),
        (int) (part * 100),
        amount(Math.round(rate)),
        left);
  }

  private String amount(long value) {
    if (!unit.equals("B")) {
      return value + " " + unit;
    }
    if (value < 10_000) {
      return value + " B";
    }
    double scaled = value / 1000.0;
    int prefix = 0;
    for (; scaled >= 1000 && prefix < 3; prefix++) {
      scaled /= 1000;
    }
    return String.format(Locale.ROOT, "%.1f %cB", scaled, "kMGT".charAt(prefix));
  }

  private static String time(long seconds) {
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** Removes the bar, after which it is not drawn again. */
  synchronized void end() {
    ended = true;
    if (drawn) {
      err.print(CLEAR);
      err.flush();
      drawn = false;
    }
  }

  /** Removes the bar. */
  @Override
  public synchronized void close() {
    if (atExit != null) {
      atExit.cancel();
    }
    end();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Key;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.capijca.laws.Failures;

/**
 * Passes an input to a target and checks what must hold for every input.
 *
 * <ul>
 *   <li>The call returns, or throws an exception that it declares, with a CryptoAPI code; the same
 *       applies to every use of what it returns.
 *   <li>It takes less than a second of processor time.
 *   <li>It allocates at most 64 KiB and a multiple of the input, or what the target allows.
 *   <li>It does not change the input.
 *   <li>What was read can be written, and reading that gives an equal result and the same bytes.
 * </ul>
 */
final class FuzzCheck {
  private static final long MAX_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

  /** Copies of the input, also as characters, in hexadecimal and as numbers of each byte order. */
  private static final int ALLOCATED_PER_BYTE = 64;

  /** Loading classes and filling caches happen once; what an input causes happens each time. */
  private static final int ATTEMPTS = 4;

  private final KeyUses uses;
  private final int instrumentation;

  /**
   * @param instrumentation by how much instrumented code can exceed the limit of memory
   */
  FuzzCheck(KeyUses uses, int instrumentation) {
    this.uses = uses;
    this.instrumentation = instrumentation;
  }

  /** What a call did. */
  private record Outcome(Object value, Exception failure, long bytes, long nanoseconds) {
    static Outcome of(FuzzTarget target, byte[] input) {
      long nanoseconds = ThreadUse.nanoseconds();
      long bytes = ThreadUse.allocatedBytes();
      Object value = null;
      Exception failure = null;
      try {
        value = target.taker().take(input);
      } catch (Exception e) {
        failure = e;
      } catch (AssertionError | StackOverflowError | OutOfMemoryError e) {
        throw new AssertionError(describe(target, input), e);
      }
      bytes = ThreadUse.allocatedBytes() - bytes;
      return new Outcome(value, failure, bytes, ThreadUse.nanoseconds() - nanoseconds);
    }

    /** Returns the value or throws the exception of the call. */
    Object get() throws Exception {
      if (failure != null) {
        throw failure;
      }
      return value;
    }
  }

  private static String describe(FuzzTarget target, byte[] input) {
    return target + " " + HexFormat.of().formatHex(input);
  }

  void check(FuzzTarget target, byte[] input) {
    byte[] given = input.clone();
    Outcome outcome = Outcome.of(target, input);
    if (!Arrays.equals(input, given)) {
      throw new AssertionError("input was changed: " + describe(target, given));
    }
    String call = describe(target, input);
    Optional<Object> read = Failures.refusalOrValue(call, outcome::get);
    checkDeclared(target, call, outcome.failure());
    checkLimits(target, input, call, outcome);
    read.ifPresent(value -> {
      checkWritten(target, input, call, value);
      uses.use(call, value);
    });
  }

  private static void checkDeclared(FuzzTarget target, String call, Exception failure) {
    if (failure != null
        && Failures.isOfTheProvider(failure)
        && target.refusals().stream().noneMatch(type -> type.isInstance(failure))) {
      throw new AssertionError("not a declared exception: " + call, failure);
    }
  }

  private void checkLimits(FuzzTarget target, byte[] input, String call, Outcome first) {
    long maxBytes =
        instrumentation * (target.allowance() + (long) ALLOCATED_PER_BYTE * input.length);
    long bytes = first.bytes();
    long nanoseconds = first.nanoseconds();
    for (int i = 1; i < ATTEMPTS && (bytes > maxBytes || nanoseconds > MAX_NANOSECONDS); i++) {
      Outcome again = Outcome.of(target, input);
      bytes = Math.min(bytes, again.bytes());
      nanoseconds = Math.min(nanoseconds, again.nanoseconds());
    }
    assertThat(bytes).as("bytes allocated by %s", call).isLessThanOrEqualTo(maxBytes);
    assertThat(nanoseconds)
        .as("nanoseconds taken by %s", call)
        .isLessThanOrEqualTo(MAX_NANOSECONDS);
  }

  private static void checkWritten(FuzzTarget target, byte[] input, String call, Object read) {
    if (target.writer() == null) {
      return;
    }
    Failures.refusalOrValue("writing of " + call, () -> target.writer().write(read, input))
        .ifPresent(written -> {
          Object again =
              Failures.refusalOrValue(
                      "reading of " + describe(target, written), () -> target.taker().take(written))
                  .orElseThrow(() -> new AssertionError("does not read what it wrote: " + call));
          byte[] rewritten =
              Failures.refusalOrValue(call, () -> target.writer().write(again, written))
                  .orElseThrow(() -> new AssertionError("does not write what it read: " + call));
          assertThat(rewritten).as("written again: %s", call).isEqualTo(written);
          if (read instanceof Key) {
            assertThat(again).as("read again: %s", call).isEqualTo(read);
          }
        });
  }
}

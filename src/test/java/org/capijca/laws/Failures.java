// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.capijca.CapiError;

/** Checks the outcome of a call: a value, or an exception with a message and a code. */
public final class Failures {
  private static final String TESTS = "org.capijca.laws";
  private static final String ATTACKS = "org.capijca.attacks";
  private static final String FUZZ = "org.capijca.fuzz";

  private Failures() {}

  /** Returns the result of a call; empty if the call was refused with a code. */
  public static <T> Optional<T> refusalOrValue(String call, Callable<T> action) {
    try {
      return Optional.ofNullable(action.call());
    } catch (Exception e) {
      if (isOfTheProvider(e)) {
        assertThat(CapiError.of(e))
            .withFailMessage(() -> "no code: " + call + " threw " + trace(e))
            .isPresent();
        assertThat(e.getMessage()).as("message of %s from %s", e.getClass(), call).isNotBlank();
      }
      return Optional.empty();
    } catch (StackOverflowError e) {
      throw new AssertionError(call, e);
    }
  }

  /**
   * Returns whether the provider threw an exception. The JDK refuses some calls itself, before they
   * reach the provider.
   */
  public static boolean isOfTheProvider(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .map(StackTraceElement::getClassName)
        .takeWhile(
            name -> !name.startsWith(TESTS) && !name.startsWith(ATTACKS) && !name.startsWith(FUZZ))
        .anyMatch(name -> name.startsWith("org.capijca."));
  }

  private static String trace(Throwable failure) {
    StringBuilder text = new StringBuilder(failure.toString());
    Arrays.stream(failure.getStackTrace())
        .limit(12)
        .forEach(frame -> text.append("\n  at ").append(frame));
    return text.toString();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.capijca.format.recognition.InputFormat;

/**
 * A call that accepts input from outside.
 *
 * @param subject the kind of input: targets of one subject accept the same inputs, and the file
 *     {@code src/test/resources/fuzz/<subject>.txt} has inputs that once failed
 * @param samples valid inputs, which are altered
 * @param refusals the exceptions that the call declares for bad input
 * @param allowance bytes that the call can allocate in addition to a multiple of its input
 * @param writer writes what was read; null if the input is not a format
 */
record FuzzTarget(
    String subject,
    String name,
    List<byte[]> samples,
    Taker taker,
    Set<Class<? extends Exception>> refusals,
    long allowance,
    Writer writer) {

  /** Accepts bytes; a key that it returns is used afterwards. */
  interface Taker {
    Object take(byte[] input) throws Exception;
  }

  /** Writes what a call read from an input, in the format of the input. */
  interface Writer {
    byte[] write(Object read, byte[] input) throws Exception;
  }

  private static final long DEFAULT_ALLOWANCE = 64 * 1024;

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static FuzzTarget of(
      String subject, String name, Taker taker, Class<? extends Exception>... refusals) {
    return new FuzzTarget(
        subject, name, List.of(), taker, Set.of(refusals), DEFAULT_ALLOWANCE, null);
  }

  FuzzTarget with(byte[]... more) {
    List<byte[]> all = new ArrayList<>(samples);
    all.addAll(List.of(more));
    return new FuzzTarget(subject, name, all, taker, refusals, allowance, writer);
  }

  /** Adds the values of the test resources that have one of these formats. */
  FuzzTarget withSeeds(InputFormat... formats) {
    return with(Samples.of(formats).toArray(byte[][]::new));
  }

  FuzzTarget written(Writer how) {
    return new FuzzTarget(subject, name, samples, taker, refusals, allowance, how);
  }

  /**
   * Allows more memory than a parser needs.
   *
   * @param reason what needs it
   */
  FuzzTarget allowing(long bytes, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a reason is missing");
    }
    return new FuzzTarget(subject, name, samples, taker, refusals, bytes, writer);
  }

  @Override
  public String toString() {
    return subject + ": " + name;
  }
}

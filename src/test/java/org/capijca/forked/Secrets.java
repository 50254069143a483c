// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.io.Writer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The secrets of one scenario. Their values are random and are reported in hexadecimal to a file,
 * so that the JVM that is searched contains them only where the code under test has put them.
 */
final class Secrets implements AutoCloseable {
  private static final int PASSWORD_LENGTH = 24;
  private static final int LETTERS = 26;

  /** Objects that are reachable until the heap is dumped. */
  private static final List<Object> KEPT = new ArrayList<>();

  private final String scenario;
  private final SplittableRandom random;
  private final Writer report;
  private final List<byte[]> bytes = new ArrayList<>();
  private final List<char[]> chars = new ArrayList<>();

  Secrets(String scenario, SplittableRandom random, Writer report) {
    this.scenario = scenario;
    this.random = random;
    this.report = report;
  }

  /** Keeps an object reachable until the heap is dumped. */
  static <T> T keep(T object) {
    KEPT.add(object);
    return object;
  }

  /** Returns random bytes that are wiped when the scenario ends. */
  byte[] bytes(String label, int length) throws Exception {
    byte[] value = new byte[length];
    for (int i = 0; i < length; i++) {
      value[i] = (byte) random.nextInt();
    }
    return wiped(label, value);
  }

  /** Returns a random password that is wiped when the scenario ends. */
  char[] password() throws Exception {
    char[] value = new char[PASSWORD_LENGTH];
    chars.add(value);
    byte[] encoded = new byte[PASSWORD_LENGTH];
    for (int i = 0; i < value.length; i++) {
      value[i] = (char) ('a' + random.nextInt(LETTERS));
      encoded[i] = (byte) value[i];
    }
    wiped("password", encoded);
    return value;
  }

  /**
   * Reports a secret that the code under test has returned, and wipes it when the scenario ends.
   */
  byte[] wiped(String label, byte[] value) throws Exception {
    bytes.add(value);
    report.write(scenario + "\t" + label + "\t" + HexFormat.of().formatHex(value) + "\n");
    return value;
  }

  /** Reports a secret number. */
  void number(String label, BigInteger value) throws Exception {
    wiped(label, value.toByteArray());
  }

  @Override
  public void close() {
    bytes.forEach(each -> Arrays.fill(each, (byte) 0));
    chars.forEach(each -> Arrays.fill(each, '\0'));
  }
}

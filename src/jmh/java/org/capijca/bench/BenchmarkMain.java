// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * Prints the tables of docs/PERFORMANCE.md.
 *
 * <p>{@code quick} takes a quarter of an hour and is for looking; claims come from {@code full},
 * with 500 key pairs a side, 200 of 4096 bits. Further arguments name the parts wanted: records,
 * uses, keys, rest, ciphers, pairs, and long for 4096 bits, which is left out otherwise. Records
 * and uses of all runs since target was emptied, also of other JDKs, are drawn in target/uses.svg.
 */
public final class BenchmarkMain {
  private static final List<String> PARTS =
      List.of("records", "uses", "keys", "rest", "ciphers", "pairs", "long");

  private BenchmarkMain() {}

  public static void main(String[] arguments) throws Exception {
    List<String> words = List.of(arguments);
    boolean full = words.contains("full");
    List<String> parts = PARTS.stream().filter(words::contains).toList();
    System.out.printf(
        "## %s %s on %s, %d processors%n",
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
    for (String part : parts.isEmpty() ? PARTS.subList(0, PARTS.size() - 1) : parts) {
      run(part, full);
    }
  }

  private static void run(String part, boolean full) throws Exception {
    RateTables rates = new RateTables(full ? 3 : 1, full ? 15 : 10);
    switch (part) {
      case "records" -> {
        rates.records();
        rates.chart(Path.of("target"));
      }
      case "uses" -> {
        rates.uses();
        rates.chart(Path.of("target"));
      }
      case "keys" -> {
        rates.sessionKeys(1);
        rates.sessionKeys(2);
      }
      case "rest" -> {
        rates.derivation();
        rates.blobs();
        rates.signatures();
      }
      case "ciphers" -> rates.ciphers();
      case "pairs" -> pairs(full ? 500 : 40);
      default -> longPairs(full ? 200 : 20);
    }
  }

  private static void pairs(int turns) throws Exception {
    KeyPairRaces.rsa(1024).run(turns);
    KeyPairRaces.rsa(2048).run(turns);
    KeyPairRaces.rsaOnTwo(2048).run(turns);
    KeyPairRaces.dss().run(turns);
    KeyPairRaces.dhParameters().run(turns);
    KeyPairRaces.dhGiven().run(20 * turns);
    KeyPairRaces.dhInUse().run(20 * turns);
  }

  private static void longPairs(int turns) throws Exception {
    KeyPairRaces.rsa(4096).run(turns);
    KeyPairRaces.rsaOnTwo(4096).run(turns);
  }
}

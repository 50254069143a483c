// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Deriving a record's own key from its secret and decrypting the record with that key. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordBenchmark extends InterleavedBenchmark {
  static final String HAND_WRITTEN = "hand-written";
  static final List<String> RUNNERS = List.of(HAND_WRITTEN, Providers.CAPI);

  private static final int SECRET_BYTES = 16;
  private static final int RECORDS = 64;

  @Param({"RC4_MD5_64", "AES_256_SHA_256_64", "TRIPLE_DES_SHA_1_1024"})
  String record;

  /** Whether a program keeps its JCA objects or asks for them for each record. */
  @Param({"kept", "new"})
  String objects;

  private final byte[][] secrets = new byte[RECORDS][SECRET_BYTES];
  private final byte[][] ciphertexts = new byte[RECORDS][];
  private RecordReader handWritten;
  private RecordReader capi;
  private RecordReader reader;
  private int next;

  /** Encrypts the records and decrypts each of them with both readers. */
  @Setup
  public void prepare() throws GeneralSecurityException {
    RecordKind kind = RecordKind.valueOf(record);
    boolean kept = objects.equals("kept");
    handWritten = new HandWrittenReader(kind, kept);
    capi = new CapiReader(kind, kept);
    Random random = new Random(1);
    byte[] plaintext = new byte[kind.length()];
    for (int i = 0; i < RECORDS; i++) {
      random.nextBytes(secrets[i]);
      random.nextBytes(plaintext);
      ciphertexts[i] = HandWrittenReader.encrypt(kind, secrets[i], plaintext);
      for (RecordReader each : List.of(handWritten, capi)) {
        Checks.that(
            Arrays.equals(each.read(secrets[i], ciphertexts[i]), plaintext),
            "record of " + each.getClass().getSimpleName());
      }
    }
  }

  @Override
  int runners() {
    return RUNNERS.size();
  }

  @Override
  void turnOf(int runner) {
    reader = RUNNERS.get(runner).equals(HAND_WRITTEN) ? handWritten : capi;
  }

  @Benchmark
  public byte[] read() throws GeneralSecurityException {
    int i = next++ & RECORDS - 1;
    return reader.read(secrets[i], ciphertexts[i]);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.KeyFlag;
import org.capijca.spec.CapiDeriveKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** CryptDeriveKey of an AES-256 key, compared with the hashes that it requires. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DerivationBenchmark extends InterleavedBenchmark {
  static final String DERIVE = "derive";
  static final String BARE_HASHES = "bare hashes";
  static final List<String> RUNNERS = List.of(BARE_HASHES, DERIVE);

  private static final int PAD = 64;
  private static final int KEY_BYTES = 32;

  @Param({"CALG_SHA1", "CALG_SHA_256"})
  String hash;

  private final byte[] data = new byte[16];
  private final byte[] pad = new byte[PAD];
  private SecretKeyFactory factory;
  private CapiDeriveKeySpec spec;
  private MessageDigest digest;
  private boolean expands;
  private boolean derives;

  /** Sets up, and checks the key against the rule of the CryptDeriveKey page. */
  @Setup
  public void prepare() throws Exception {
    factory = SecretKeyFactory.getInstance("CALG_AES_256", Providers.of(Providers.CAPI));
    spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.valueOf(hash))
            .data(data)
            .flags(KeyFlag.CRYPT_EXPORTABLE)
            .build();
    expands = hash.equals("CALG_SHA1");
    digest = MessageDigest.getInstance(expands ? "SHA-1" : "SHA-256", Providers.of("SUN"));
    byte[] expected = expands ? expanded(digest.digest(data)) : digest.digest(data);
    Checks.that(
        Arrays.equals(factory.generateSecret(spec).getEncoded(), expected), "the derived key");
  }

  /** H(0x36 pad) and H(0x5C pad), each pad combined with the hash value, cut to the key. */
  private byte[] expanded(byte[] value) {
    byte[] inner = padded(value, 0x36);
    byte[] outer = padded(value, 0x5C);
    byte[] both = Arrays.copyOf(digest.digest(inner), 2 * value.length);
    System.arraycopy(digest.digest(outer), 0, both, value.length, value.length);
    return Arrays.copyOf(both, KEY_BYTES);
  }

  private static byte[] padded(byte[] value, int filler) {
    byte[] bytes = new byte[PAD];
    Arrays.fill(bytes, (byte) filler);
    for (int i = 0; i < value.length; i++) {
      bytes[i] ^= value[i];
    }
    return bytes;
  }

  @Override
  int runners() {
    return RUNNERS.size();
  }

  @Override
  void turnOf(int runner) {
    derives = RUNNERS.get(runner).equals(DERIVE);
  }

  @Benchmark
  public Object run() throws GeneralSecurityException {
    return derives ? factory.generateSecret(spec) : bareHashes();
  }

  /** One hash of the data; where keys are expanded, two more over 64 bytes. */
  private byte[] bareHashes() {
    byte[] value = digest.digest(data);
    if (expands) {
      value = digest.digest(pad);
      value = digest.digest(pad);
    }
    return value;
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A message with key and IV set-up, CBC and PKCS #5 padding, or RC4; the cipher object is kept. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CipherBenchmark extends InterleavedBenchmark {
  static final List<String> PEERS = List.of("SunJCE", Providers.CAPI, Providers.BC);

  private static final Map<String, String> CAPI_NAMES =
      Map.of(
          "AES", "CALG_AES_256",
          "DESede", "CALG_3DES",
          "DES", "CALG_DES",
          "RC2", "CALG_RC2",
          "RC4", "CALG_RC4");
  private static final Map<String, Integer> ALG_IDS =
      Map.of("AES", 0x6610, "DESede", 0x6603, "DES", 0x6601, "RC2", 0x6602, "RC4", 0x6801);
  private static final Map<String, Integer> KEY_BYTES =
      Map.of("AES", 32, "DESede", 24, "DES", 8, "RC2", 16, "RC4", 16);
  private static final int RC2_BITS = 128;

  @Param({"AES", "DESede", "DES", "RC2", "RC4"})
  String algorithm;

  @Param({"64", "16384", "1048576"})
  int size;

  @Param({"encrypt", "decrypt"})
  String direction;

  /** A cipher object of a peer, and the key in the form it wants. */
  private record Keyed(Cipher cipher, SecretKey key) {}

  private final List<Keyed> all = new ArrayList<>();
  private Keyed keyed;
  private int opmode;
  private byte[] input;
  private byte[] output;

  /** Sets up, and compares what comes out with the JDK's ciphertext. */
  @Setup
  public void prepare() throws GeneralSecurityException {
    Random random = new Random(1);
    byte[] keyBytes = new byte[KEY_BYTES.get(algorithm)];
    random.nextBytes(keyBytes);
    byte[] plain = new byte[size];
    random.nextBytes(plain);
    Cipher jdk = Cipher.getInstance(transformation(), Providers.of("SunJCE"));
    init(new Keyed(jdk, new SecretKeySpec(keyBytes, algorithm)), Cipher.ENCRYPT_MODE);
    byte[] encrypted = jdk.doFinal(plain);

    boolean encrypts = direction.equals("encrypt");
    opmode = encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
    input = encrypts ? plain : encrypted;
    output = new byte[size + 64];
    for (String peer : PEERS) {
      Keyed made = keyed(peer, keyBytes);
      init(made, opmode);
      byte[] result = made.cipher().doFinal(input);
      Checks.that(Arrays.equals(result, encrypts ? encrypted : plain), "text of " + peer);
      all.add(made);
    }
  }

  private Keyed keyed(String peer, byte[] keyBytes) throws GeneralSecurityException {
    return peer.equals(Providers.CAPI)
        ? new Keyed(
            Cipher.getInstance(CAPI_NAMES.get(algorithm), Providers.of(peer)), capiKey(keyBytes))
        : new Keyed(
            Cipher.getInstance(transformation(), Providers.of(peer)),
            new SecretKeySpec(keyBytes, algorithm));
  }

  private String transformation() {
    return algorithm.equals("RC4") ? "RC4" : algorithm + "/CBC/PKCS5Padding";
  }

  private SecretKey capiKey(byte[] keyBytes) throws GeneralSecurityException {
    byte[] blob = new byte[12 + keyBytes.length];
    blob[0] = 8;
    blob[1] = 2;
    blob[4] = (byte) (int) ALG_IDS.get(algorithm);
    blob[5] = (byte) (ALG_IDS.get(algorithm) >> 8);
    blob[8] = (byte) keyBytes.length;
    System.arraycopy(keyBytes, 0, blob, 12, keyBytes.length);
    return SecretKeyFactory.getInstance(CAPI_NAMES.get(algorithm), Providers.of(Providers.CAPI))
        .generateSecret(new CapiKeyBlobSpec(blob));
  }

  private void init(Keyed with, int mode) throws GeneralSecurityException {
    Cipher target = with.cipher();
    if (target.getProvider().getName().equals(Providers.CAPI) || algorithm.equals("RC4")) {
      target.init(mode, with.key());
    } else if (algorithm.equals("RC2")) {
      target.init(mode, with.key(), new RC2ParameterSpec(RC2_BITS, new byte[8]));
    } else {
      target.init(
          mode, with.key(), new IvParameterSpec(new byte[algorithm.equals("AES") ? 16 : 8]));
    }
  }

  @Override
  int runners() {
    return PEERS.size();
  }

  @Override
  void turnOf(int runner) {
    keyed = all.get(runner);
  }

  @Benchmark
  public int message() throws GeneralSecurityException {
    init(keyed, opmode);
    return keyed.cipher().doFinal(input, 0, input.length, output, 0);
  }
}

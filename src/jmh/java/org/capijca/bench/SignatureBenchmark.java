// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;

/** An RSA signature with a key of 2048 bits that is used again and again. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SignatureBenchmark extends InterleavedBenchmark {
  static final String SUN = "SunRsaSign";
  static final List<String> RUNNERS = List.of(SUN, Providers.BC, Providers.CAPI);

  private static final int RSA_2048_EXPORTABLE = 2048 << 16 | 1;

  private final byte[] message = new byte[32];
  private final List<Signature> signatures = new ArrayList<>();
  private Signature signature;

  /** Gives the same key to all providers, and checks their signatures. */
  @Setup
  public void prepare() throws Exception {
    KeyPairGenerator generator =
        KeyPairGenerator.getInstance("AT_SIGNATURE", Providers.of(Providers.CAPI));
    generator.initialize(new CapiKeyGenParameterSpec(RSA_2048_EXPORTABLE));
    KeyPair pair = generator.generateKeyPair();
    for (String runner : RUNNERS) {
      signature = Signature.getInstance("SHA256withRSA", Providers.of(runner));
      signature.initSign(runner.equals(Providers.CAPI) ? pair.getPrivate() : copyFor(runner, pair));
      signatures.add(signature);
      check(pair, sign());
    }
  }

  private static PrivateKey copyFor(String runner, KeyPair pair) throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA", Providers.of(runner))
        .generatePrivate(new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded()));
  }

  private void check(KeyPair pair, byte[] signed) throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("SHA256withRSA", Providers.of(SUN));
    verifier.initVerify(pair.getPublic());
    verifier.update(message);
    Checks.that(verifier.verify(signed), "the signature");
  }

  @Override
  int runners() {
    return RUNNERS.size();
  }

  @Override
  void turnOf(int runner) {
    signature = signatures.get(runner);
  }

  @Benchmark
  public byte[] sign() throws GeneralSecurityException {
    signature.update(message);
    return signature.sign();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;

/**
 * Export and import of a PRIVATEKEYBLOB of 2048 bits, compared with the JDK's import of the same
 * key.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BlobBenchmark extends InterleavedBenchmark {
  static final String EXPORT = "export";
  static final String IMPORT = "import";
  static final String IMPORT_PKCS8 = "import of PKCS #8 by the JDK";
  static final List<String> RUNNERS = List.of(EXPORT, IMPORT, IMPORT_PKCS8);

  private static final int RSA_2048_EXPORTABLE = 2048 << 16 | 1;

  private KeyFactory capi;
  private KeyFactory jdk;
  private PrivateKey key;
  private CapiKeyBlobSpec blob;
  private PKCS8EncodedKeySpec pkcs8;
  private String runner;

  /** Makes the key, and checks that it is read unchanged. */
  @Setup
  public void prepare() throws Exception {
    KeyPairGenerator generator =
        KeyPairGenerator.getInstance("CALG_RSA_KEYX", Providers.of(Providers.CAPI));
    generator.initialize(new CapiKeyGenParameterSpec(RSA_2048_EXPORTABLE));
    key = generator.generateKeyPair().getPrivate();
    capi = KeyFactory.getInstance("CALG_RSA_KEYX", Providers.of(Providers.CAPI));
    jdk = KeyFactory.getInstance("RSA", Providers.of("SunRsaSign"));
    blob = new CapiKeyBlobSpec(capi.getKeySpec(key, CapiKeyBlobSpec.class).getEncoded(), 1);
    pkcs8 = new PKCS8EncodedKeySpec(key.getEncoded());
    Checks.that(
        Arrays.equals(importBlob().getEncoded(), importPkcs8().getEncoded()), "the same key");
  }

  @Override
  int runners() {
    return RUNNERS.size();
  }

  @Override
  void turnOf(int number) {
    runner = RUNNERS.get(number);
  }

  @Benchmark
  public Object run() throws GeneralSecurityException {
    if (runner == EXPORT) {
      return capi.getKeySpec(key, CapiKeyBlobSpec.class);
    }
    return runner == IMPORT ? importBlob() : importPkcs8();
  }

  private PrivateKey importBlob() throws GeneralSecurityException {
    return capi.generatePrivate(blob);
  }

  private PrivateKey importPkcs8() throws GeneralSecurityException {
    return jdk.generatePrivate(pkcs8);
  }
}

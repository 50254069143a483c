// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.math.BigInteger;
import java.security.AlgorithmParameterGenerator;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHParameterSpec;

/** The races that the bars of the project are about. */
final class KeyPairRaces {
  /** So many that a group counts as in use. */
  private static final int PAIRS_BEFORE_USE = 1000;

  private static final int FIRST_ROOT = 2;

  private static final String THREADS = "org.capijca.rsa.threads";

  /** The group of 2048 bits of RFC 3526. */
  private static final BigInteger P_2048 =
      new BigInteger(
          "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22"
              + "514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6"
              + "F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3D"
              + "C2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB"
              + "9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3BE39E772C180E8603"
              + "9B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510"
              + "15728E5A8AACAA68FFFFFFFFFFFFFFFF",
          16);

  private KeyPairRaces() {}

  /** RSA on one thread, compared with all providers. */
  static KeyPairRace rsa(int bits) throws Exception {
    return KeyPairRace.onOneThread("RSA " + bits + ", one thread")
        .with("SunRsaSign", rsaWork("SunRsaSign", "RSA", bits))
        .with("CAPI", threads(1, rsaWork(Providers.CAPI, "CALG_RSA_KEYX", bits)))
        .with("ACCP", rsaWork(Providers.ACCP, "RSA", bits))
        .with("BC", rsaWork(Providers.BC, "RSA", bits));
  }

  /** RSA on two threads. */
  static KeyPairRace rsaOnTwo(int bits) throws Exception {
    return KeyPairRace.onMoreThreads("RSA " + bits + ", two threads")
        .with("SunRsaSign (one)", rsaWork("SunRsaSign", "RSA", bits))
        .with("CAPI", threads(2, rsaWork(Providers.CAPI, "CALG_RSA_KEYX", bits)));
  }

  private static KeyPairRace.Work threads(int count, KeyPairRace.Work work) {
    return () -> {
      System.setProperty(THREADS, "" + count);
      try {
        work.run();
      } finally {
        System.clearProperty(THREADS);
      }
    };
  }

  private static KeyPairRace.Work rsaWork(String peer, String name, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(name, Providers.of(peer));
    generator.initialize(bits);
    KeyPair sample = generator.generateKeyPair();
    Checks.that(
        ((RSAPublicKey) sample.getPublic()).getModulus().bitLength() == bits, "length of " + peer);
    return generator::generateKeyPair;
  }

  /** A DSS pair with parameters of its own. */
  static KeyPairRace dss() throws Exception {
    KeyPairGenerator capi =
        KeyPairGenerator.getInstance("CALG_DSS_SIGN", Providers.of(Providers.CAPI));
    capi.initialize(1024);
    return KeyPairRace.onOneThread("DSS 1024 with parameters")
        .with("SUN", () -> withParameters("DSA", "SUN", DSAParameterSpec.class))
        .with("CAPI", capi::generateKeyPair);
  }

  private static void withParameters(
      String algorithm, String peer, Class<? extends AlgorithmParameterSpec> type)
      throws GeneralSecurityException {
    AlgorithmParameterSpec group = parameters(algorithm, peer, type);
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, Providers.of(peer));
    generator.initialize(group);
    generator.generateKeyPair();
  }

  private static AlgorithmParameterSpec parameters(
      String algorithm, String peer, Class<? extends AlgorithmParameterSpec> type)
      throws GeneralSecurityException {
    AlgorithmParameterGenerator generator =
        AlgorithmParameterGenerator.getInstance(algorithm, Providers.of(peer));
    generator.init(1024);
    return generator.generateParameters().getParameterSpec(type);
  }

  /** Diffie-Hellman parameters in Microsoft's form, compared with those of the JDK. */
  static KeyPairRace dhParameters() {
    return KeyPairRace.onOneThread("Diffie-Hellman parameters, 1024")
        .with("SunJCE", () -> parameters("DH", "SunJCE", DHParameterSpec.class))
        .with("CAPI", () -> parameters("CALG_DH_SF", Providers.CAPI, DHParameterSpec.class));
  }

  /** Diffie-Hellman pairs in safe-prime groups, each of them new. */
  static KeyPairRace dhGiven() {
    return KeyPairRace.onOneThread("Diffie-Hellman 2048, given safe-prime group")
        .with("SunJCE", inNewGroups("DH", "SunJCE"))
        .with("CAPI", inNewGroups("CALG_DH_SF", Providers.CAPI))
        .with("BC", inNewGroups("DH", Providers.BC));
  }

  /** Every square generates the subgroup of order (P - 1) / 2. */
  private static KeyPairRace.Work inNewGroups(String name, String peer) {
    Provider provider = Providers.of(peer);
    AtomicInteger root = new AtomicInteger(FIRST_ROOT);
    return () -> {
      BigInteger generator = BigInteger.valueOf(root.incrementAndGet()).pow(2);
      dhGenerator(name, provider, new DHParameterSpec(P_2048, generator)).generateKeyPair();
    };
  }

  /** Diffie-Hellman pairs in a known safe-prime group, in use since the warm-up. */
  static KeyPairRace dhInUse() throws Exception {
    DHParameterSpec group = new DHParameterSpec(P_2048, BigInteger.TWO);
    return KeyPairRace.onOneThread("Diffie-Hellman 2048 in a group in repeated use")
        .with("SunJCE", inOneGroup("DH", "SunJCE", group))
        .with("CAPI", inOneGroup("CALG_DH_SF", Providers.CAPI, group))
        .with("BC", inOneGroup("DH", Providers.BC, group));
  }

  private static KeyPairRace.Work inOneGroup(String name, String peer, DHParameterSpec group)
      throws Exception {
    KeyPairGenerator generator = dhGenerator(name, Providers.of(peer), group);
    KeyPair sample = generator.generateKeyPair();
    for (int i = 0; i < PAIRS_BEFORE_USE; i++) {
      generator.generateKeyPair();
    }
    Checks.that(
        ((DHPublicKey) sample.getPublic()).getParams().getP().equals(P_2048), "group of " + peer);
    return generator::generateKeyPair;
  }

  private static KeyPairGenerator dhGenerator(String name, Provider provider, DHParameterSpec group)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(name, provider);
    generator.initialize(group);
    return generator;
  }
}

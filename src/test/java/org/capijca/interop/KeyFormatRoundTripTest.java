// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiImportKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyBlobVer3Spec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.CapiXmlKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random keys through every pair of formats, in which no number may change, against the JDK and the
 * {@code openssl} command where they know the format. The profile {@code roundtrips} takes more
 * keys.
 */
@Tag("interop")
class KeyFormatRoundTripTest {
  private static final int FEW = 25;
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final int BLOB_HEADER = 8;

  /** The formats of a kind of keys: those of private keys, then those of public ones. */
  private record Kind(
      String algorithm,
      String jcaName,
      List<Class<? extends KeySpec>> privateFormats,
      List<Class<? extends KeySpec>> publicFormats) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "CALG_RSA_SIGN",
              "RSA",
              List.of(
                  CapiKeyBlobSpec.class,
                  CapiPvkSpec.class,
                  CapiSnkSpec.class,
                  CapiCngBlobSpec.class,
                  CapiXmlKeySpec.class,
                  PKCS8EncodedKeySpec.class,
                  RSAPrivateCrtKeySpec.class),
              List.of(
                  CapiKeyBlobSpec.class,
                  CapiSnkSpec.class,
                  CapiCngBlobSpec.class,
                  CapiXmlKeySpec.class,
                  X509EncodedKeySpec.class,
                  RSAPublicKeySpec.class)),
          new Kind(
              "CALG_DSS_SIGN",
              "DSA",
              List.of(
                  CapiKeyBlobSpec.class,
                  CapiKeyBlobVer3Spec.class,
                  CapiPvkSpec.class,
                  CapiCngBlobSpec.class,
                  CapiXmlKeySpec.class,
                  PKCS8EncodedKeySpec.class,
                  DSAPrivateKeySpec.class),
              List.of(
                  CapiKeyBlobSpec.class,
                  CapiKeyBlobVer3Spec.class,
                  CapiCngBlobSpec.class,
                  CapiXmlKeySpec.class,
                  X509EncodedKeySpec.class,
                  DSAPublicKeySpec.class)),
          new Kind(
              "CALG_DH_SF",
              "DH",
              List.of(
                  CapiKeyBlobSpec.class,
                  CapiKeyBlobVer3Spec.class,
                  CapiCngBlobSpec.class,
                  PKCS8EncodedKeySpec.class,
                  DHPrivateKeySpec.class),
              List.of(
                  CapiKeyBlobVer3Spec.class,
                  CapiCngBlobSpec.class,
                  X509EncodedKeySpec.class,
                  DHPublicKeySpec.class)));

  /** Diffie-Hellman groups, whose search takes longer than all the rest. */
  private static final Map<Integer, AlgorithmParameterSpec> GROUPS = new HashMap<>();

  @TempDir private Path directory;

  private static KeyPair pair(Kind kind, Random random) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm(), PROVIDER);
    CapiKeyGenParameterSpec.Builder spec = CapiKeyGenParameterSpec.builder().dwFlags(1);
    switch (kind.jcaName()) {
      case "RSA" -> spec.keyLength(512 + 8 * random.nextInt(97));
      case "DSA" -> spec.keyLength(512 + 64 * random.nextInt(9));
      default -> {
        int bits = 512 + 64 * random.nextInt(3);
        spec.keyLength(bits).domainParameters(group(bits));
      }
    }
    generator.initialize(spec.build());
    return generator.generateKeyPair();
  }

  private static AlgorithmParameterSpec group(int bits) throws GeneralSecurityException {
    if (!GROUPS.containsKey(bits)) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_DH_SF", PROVIDER);
      generator.initialize(new CapiKeyGenParameterSpec(bits << 16));
      GROUPS.put(bits, ((DHPublicKey) generator.generateKeyPair().getPublic()).getParams());
    }
    return GROUPS.get(bits);
  }

  @Test
  void randomKeys_areTheSameAfterEveryPairOfFormats() throws Exception {
    int count = Integer.getInteger("capi.roundtrips.count", FEW);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    boolean openssl = OpenSsl.works("version");
    for (int i = 0; i < count; i++) {
      Kind kind = KINDS.get(i % KINDS.size());
      KeyPair pair = pair(kind, random);
      String row = kind.algorithm() + " key " + i + " of seed " + seed;
      KeyFactory factory = KeyFactory.getInstance(kind.algorithm(), PROVIDER);
      throughPairs(row, factory, kind.privateFormats(), pair.getPrivate());
      throughPairs(row, factory, kind.publicFormats(), pair.getPublic());
      assertPublicHalves(row, factory, kind, pair);
      assertSameInTheJdk(row, factory, kind, pair);
      if (openssl) {
        assertSameInOpenSsl(row, factory, kind, pair);
      }
    }
  }

  private static void throughPairs(
      String row, KeyFactory factory, List<Class<? extends KeySpec>> formats, Key key)
      throws GeneralSecurityException {
    for (Class<? extends KeySpec> first : formats) {
      Key once = read(factory, factory.getKeySpec(key, first), key);
      for (Class<? extends KeySpec> second : formats) {
        Key twice = read(factory, factory.getKeySpec(once, second), key);
        assertThat(twice.getEncoded())
            .as("%s through %s and %s", row, first.getSimpleName(), second.getSimpleName())
            .isEqualTo(key.getEncoded());
      }
    }
  }

  private static Key read(KeyFactory factory, KeySpec spec, Key like)
      throws GeneralSecurityException {
    return like instanceof PrivateKey
        ? factory.generatePrivate(new CapiImportKeySpec(spec, 1))
        : factory.generatePublic(spec);
  }

  private static void assertPublicHalves(String row, KeyFactory factory, Kind kind, KeyPair pair)
      throws GeneralSecurityException {
    for (Class<? extends KeySpec> format : kind.privateFormats()) {
      assertThat(factory.generatePublic(factory.getKeySpec(pair.getPrivate(), format)))
          .as("public half of %s in %s", row, format.getSimpleName())
          .isEqualTo(pair.getPublic());
    }
  }

  private static void assertSameInTheJdk(String row, KeyFactory factory, Kind kind, KeyPair pair)
      throws GeneralSecurityException {
    KeyFactory jdk = KeyFactory.getInstance(kind.jcaName());
    PrivateKey privateKey =
        jdk.generatePrivate(new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded()));
    PublicKey publicKey = jdk.generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded()));
    for (Class<? extends KeySpec> format : kind.privateFormats()) {
      Key back = read(factory, factory.getKeySpec(privateKey, format), privateKey);
      assertThat(back.getEncoded())
          .as("the JDK's %s in %s", row, format.getSimpleName())
          .isEqualTo(privateKey.getEncoded());
    }
    Class<? extends KeySpec> numbers = kind.publicFormats().get(kind.publicFormats().size() - 1);
    assertThat(jdk.generatePublic(factory.getKeySpec(publicKey, numbers)))
        .as("numbers of %s", row)
        .isEqualTo(publicKey);
  }

  private void assertSameInOpenSsl(String row, KeyFactory factory, Kind kind, KeyPair pair)
      throws Exception {
    OpenSsl openssl = new OpenSsl(directory);
    Path der = Files.write(directory.resolve("key.der"), pair.getPrivate().getEncoded());
    assertThat(openssl.run("pkey", "-in", der, "-inform", "DER", "-pubout", "-outform", "DER"))
        .as("openssl's public key of %s", row)
        .isEqualTo(pair.getPublic().getEncoded());
    if (!kind.jcaName().equals("DH")) {
      Key withoutSeed =
          read(factory, new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded()), pair.getPrivate());
      byte[] ours = factory.getKeySpec(withoutSeed, CapiKeyBlobSpec.class).getEncoded();
      byte[] theirs =
          openssl.run(
              kind.jcaName().toLowerCase(java.util.Locale.ROOT),
              "-in",
              der,
              "-inform",
              "DER",
              "-outform",
              "MSBLOB");
      assertThat(Arrays.copyOfRange(ours, BLOB_HEADER, ours.length))
          .as("openssl's BLOB of %s", row)
          .isEqualTo(Arrays.copyOfRange(theirs, BLOB_HEADER, theirs.length));
    }
  }
}

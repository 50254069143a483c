// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.DESKeySpec;
import javax.crypto.spec.DESedeKeySpec;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiSecretKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any key spec with the dwFlags of CryptImportKey, and public keys from private specs. */
@Tag("unit")
class CapiImportKeySpecTest {
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final CapiProvider WITH_USER = PROVIDER.withCallbackHandler(callbacks -> {});
  private static final Map<String, List<Class<? extends KeySpec>>> PRIVATE_SPECS =
      Map.of(
          "CALG_RSA_KEYX",
          List.of(
              CapiKeyBlobSpec.class,
              CapiPvkSpec.class,
              CapiCngBlobSpec.class,
              CapiXmlKeySpec.class,
              PKCS8EncodedKeySpec.class,
              RSAPrivateCrtKeySpec.class),
          "CALG_RSA_SIGN",
          List.of(CapiKeyBlobSpec.class, CapiSnkSpec.class, CapiXmlKeySpec.class),
          "CALG_DSS_SIGN",
          List.of(
              CapiKeyBlobSpec.class,
              CapiKeyBlobVer3Spec.class,
              CapiPvkSpec.class,
              CapiCngBlobSpec.class,
              CapiXmlKeySpec.class,
              PKCS8EncodedKeySpec.class,
              DSAPrivateKeySpec.class),
          "CALG_DH_SF",
          List.of(
              CapiKeyBlobSpec.class,
              CapiKeyBlobVer3Spec.class,
              CapiCngBlobSpec.class,
              PKCS8EncodedKeySpec.class,
              DHPrivateKeySpec.class));
  private static final Map<String, Class<? extends KeySpec>> PUBLIC_SPECS =
      Map.of(
          "CALG_RSA_KEYX", RSAPublicKeySpec.class,
          "CALG_RSA_SIGN", RSAPublicKeySpec.class,
          "CALG_DSS_SIGN", DSAPublicKeySpec.class,
          "CALG_DH_SF", DHPublicKeySpec.class);
  private static final Map<String, KeyPair> PAIRS = new java.util.HashMap<>();

  @BeforeAll
  static void makePairs() throws Exception {
    for (String algorithm : PRIVATE_SPECS.keySet()) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, PROVIDER);
      generator.initialize(new CapiKeyGenParameterSpec(512 << 16 | 1));
      PAIRS.put(algorithm, generator.generateKeyPair());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_RSA_KEYX", "CALG_RSA_SIGN", "CALG_DSS_SIGN", "CALG_DH_SF"})
  void privateKey_comesInWithTheFlagsGiven(String algorithm) throws Exception {
    KeyFactory factory = KeyFactory.getInstance(algorithm, WITH_USER);
    KeyPair pair = PAIRS.get(algorithm);
    for (Class<? extends KeySpec> type : PRIVATE_SPECS.get(algorithm)) {
      KeySpec spec = factory.getKeySpec(pair.getPrivate(), type);
      for (int dwFlags = 0; dwFlags < 4; dwFlags++) {
        CapiPrivateKey key =
            (CapiPrivateKey) factory.generatePrivate(new CapiImportKeySpec(spec, dwFlags));
        String row = type.getSimpleName() + " with dwFlags " + dwFlags;
        assertThat(key.isExportable()).as(row).isEqualTo((dwFlags & 1) != 0);
        assertThat(key.isUserProtected()).as(row).isEqualTo((dwFlags & 2) != 0);
        assertThat(KeyFlag.toBits(key.getFlags())).as(row).isEqualTo(dwFlags);
        assertThat(key.getAlgId()).as(row).hasToString(algorithm);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_RSA_KEYX", "CALG_RSA_SIGN", "CALG_DSS_SIGN", "CALG_DH_SF"})
  void privateSpec_givesThePublicKey(String algorithm) throws Exception {
    KeyFactory factory = KeyFactory.getInstance(algorithm, PROVIDER);
    KeyPair pair = PAIRS.get(algorithm);
    for (Class<? extends KeySpec> type : PRIVATE_SPECS.get(algorithm)) {
      KeySpec spec = factory.getKeySpec(pair.getPrivate(), type);
      assertThat(factory.generatePublic(spec)).as(type.getName()).isEqualTo(pair.getPublic());
      assertThat(factory.generatePublic(new CapiImportKeySpec(spec, 2)))
          .as("wrapped %s", type.getName())
          .isEqualTo(pair.getPublic());
    }
    for (Class<? extends KeySpec> type :
        List.of(X509EncodedKeySpec.class, PUBLIC_SPECS.get(algorithm))) {
      PublicKey key =
          factory.generatePublic(
              new CapiImportKeySpec(factory.getKeySpec(pair.getPublic(), type), 0));
      assertThat(key).isEqualTo(pair.getPublic());
    }
  }

  /** Its Y would have to be computed, which takes long with a P that no CSP allows. */
  @Test
  void privateBlobWithBadNumbers_givesNoPublicKey() throws Exception {
    KeyFactory factory = KeyFactory.getInstance("CALG_DSS_SIGN", PROVIDER);
    byte[] blob =
        factory
            .getKeySpec(PAIRS.get("CALG_DSS_SIGN").getPrivate(), CapiKeyBlobSpec.class)
            .getEncoded();
    blob[16] ^= 1;
    assertRefused(() -> factory.generatePublic(new CapiKeyBlobSpec(blob)));
    byte[] oversized = java.util.Arrays.copyOf(blob, 400_000);
    java.util.Arrays.fill(oversized, 16, oversized.length, (byte) 0xFF);
    java.nio.ByteBuffer.wrap(oversized)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .putInt(12, 1_000_000);
    assertRefused(() -> factory.generatePublic(new CapiKeyBlobSpec(oversized)));
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(InvalidKeySpecException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
  }

  @Test
  void protectedKey_needsAUser() {
    KeySpec spec = new PKCS8EncodedKeySpec(PAIRS.get("CALG_RSA_KEYX").getPrivate().getEncoded());
    assertThatThrownBy(() ->
            KeyFactory.getInstance("CALG_RSA_KEYX", PROVIDER)
                .generatePrivate(new CapiImportKeySpec(spec, 2)))
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_SILENT_CONTEXT));
  }

  @Test
  void sessionKey_comesInWithTheFlagsGiven() throws Exception {
    byte[] value = {1, 2, 4, 7, 8, 11, 13, 14};
    Map<String, List<KeySpec>> specs =
        Map.of(
            "CALG_DES", List.of(new SecretKeySpec(value, "DES"), new DESKeySpec(value)),
            "CALG_3DES",
                List.of(new SecretKeySpec(new byte[24], "DESede"), new DESedeKeySpec(new byte[24])),
            "CALG_3DES_112", List.of(new DESedeKeySpec(new byte[24])));
    for (String algorithm : specs.keySet()) {
      SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm, PROVIDER);
      for (KeySpec spec : specs.get(algorithm)) {
        for (int dwFlags = 0; dwFlags < 2; dwFlags++) {
          CapiSecretKey key =
              (CapiSecretKey) factory.generateSecret(new CapiImportKeySpec(spec, dwFlags));
          assertThat(key.isExportable()).isEqualTo(dwFlags == 1);
          if (dwFlags == 1) {
            KeySpec blob = factory.getKeySpec(key, CapiKeyBlobSpec.class);
            assertThat(factory.generateSecret(new CapiImportKeySpec(blob, 1))).isEqualTo(key);
            assertThat(factory.generateSecret(new CapiImportKeySpec(blob, 0)).getEncoded())
                .isNull();
          }
        }
      }
    }
    assertThat(
            ((DESKeySpec)
                    SecretKeyFactory.getInstance("CALG_DES", PROVIDER)
                        .getKeySpec(new SecretKeySpec(value, "DES"), DESKeySpec.class))
                .getKey())
        .isEqualTo(value);
  }

  @Test
  void specWithFlagsOfItsOwnDerivation_isRefused() {
    KeySpec derive = CapiDeriveKeySpec.builder().hash(AlgId.CALG_SHA1).data(new byte[1]).build();
    KeySpec nested = new CapiImportKeySpec(new DHPublicKeySpec(null, null, null), 0);
    for (KeySpec spec : List.of(derive, nested)) {
      assertThatThrownBy(() -> new CapiImportKeySpec(spec, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_TYPE));
    }
    assertThatThrownBy(() -> new CapiImportKeySpec(nested, 0x80))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void specsOfTheJdk_areComparedByTheirNumbers() throws Exception {
    for (String algorithm : PRIVATE_SPECS.keySet()) {
      KeyFactory factory = KeyFactory.getInstance(algorithm, PROVIDER);
      for (Class<? extends KeySpec> type : PRIVATE_SPECS.get(algorithm)) {
        KeySpec one = factory.getKeySpec(PAIRS.get(algorithm).getPrivate(), type);
        KeySpec same = factory.getKeySpec(PAIRS.get(algorithm).getPrivate(), type);
        assertThat(new CapiImportKeySpec(one, 1))
            .as(type.getName())
            .isEqualTo(new CapiImportKeySpec(same, 1))
            .hasSameHashCodeAs(new CapiImportKeySpec(same, 1))
            .isNotEqualTo(new CapiImportKeySpec(same, 0));
      }
      KeySpec publicSpec =
          factory.getKeySpec(PAIRS.get(algorithm).getPublic(), PUBLIC_SPECS.get(algorithm));
      assertThat(new CapiImportKeySpec(publicSpec, 0))
          .isEqualTo(
              new CapiImportKeySpec(
                  factory.getKeySpec(PAIRS.get(algorithm).getPublic(), publicSpec.getClass()), 0));
    }
    byte[] other = new byte[8];
    other[0] = 16;
    assertThat(new CapiImportKeySpec(new DESKeySpec(other), 0))
        .isNotEqualTo(new CapiImportKeySpec(new DESKeySpec(new byte[8]), 0))
        .isEqualTo(new CapiImportKeySpec(new DESKeySpec(other), 0));
  }

  @Test
  void destroyedSpec_givesNothing() {
    CapiKeyBlobSpec blob = new CapiKeyBlobSpec(new byte[] {1});
    CapiImportKeySpec spec = new CapiImportKeySpec(blob, 1);
    CapiImportKeySpec ofTheJdk = new CapiImportKeySpec(new SecretKeySpec(new byte[8], "DES"), 1);
    assertThat(spec.isDestroyed()).isFalse();

    spec.destroy();
    ofTheJdk.destroy();

    assertThat(spec.isDestroyed()).isTrue();
    assertThat(blob.isDestroyed()).isTrue();
    assertThat(spec).isEqualTo(spec).isNotEqualTo(new CapiImportKeySpec(blob, 1));
    for (CapiImportKeySpec destroyed : List.of(spec, ofTheJdk)) {
      assertThatThrownBy(destroyed::getKeySpec)
          .isInstanceOf(IllegalStateException.class)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY_STATE));
      assertThat(destroyed.toString()).contains("CRYPT_EXPORTABLE");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.KeySpec;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.ImportFlag;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Specs are values: equal by their content, and without secrets in their text. */
@Tag("unit")
class SpecValueTest {
  private static final String SECRET = "Geheimnis";
  private static final byte[] BYTES = SECRET.getBytes(StandardCharsets.US_ASCII);
  private static final BigInteger P = BigInteger.valueOf(23);
  private static final BigInteger Q = BigInteger.valueOf(11);
  private static final BigInteger G = BigInteger.TWO;
  private static final KeyPair PAIR = pair();
  private static final CapiSecretKey MASTER = master();

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("RSA").generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static CapiSecretKey master() {
    try {
      return (CapiSecretKey)
          KeyGenerator.getInstance("CALG_TLS1_MASTER", new CapiProvider()).generateKey();
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static CapiSchannelKeySpec.Builder schannel(int bits) {
    return CapiSchannelKeySpec.builder(MASTER)
        .clientRandom(BYTES)
        .serverRandom(BYTES)
        .encryption(AlgId.CALG_RC4, bits);
  }

  /** Each list holds two makers of equal specs, and makers of specs that differ in one thing. */
  private static List<List<Supplier<Object>>> specs() {
    return List.of(
        List.of(
            () -> CapiCipherParameterSpec.builder().salt(BYTES).build(),
            () ->
                CapiCipherParameterSpec.builder()
                    .salt(BYTES)
                    .mode(CipherMode.CRYPT_MODE_ECB)
                    .build()),
        List.of(
            () -> new CapiCngBlobSpec(BYTES),
            () -> new CapiCngBlobSpec(BYTES, ImportFlag.CRYPT_EXPORTABLE.value())),
        List.of(
            () -> derive().data(BYTES).build(),
            () -> derive().hashValue(BYTES).build(),
            () -> derive().data(BYTES).keyLength(40).build(),
            () -> derive().data(new byte[BYTES.length]).build(),
            () -> derive().data(BYTES).hash(AlgId.CALG_SHA1).build()),
        List.of(
            () -> new CapiDhParameterSpec(P, G, Q, null),
            () -> new CapiDhParameterSpec(P, G, null, null),
            () -> new CapiDhParameterSpec(P, G, Q, G)),
        List.of(
            () -> new CapiDssParameterSpec(P, Q, G, new byte[20], 1),
            () -> new CapiDssParameterSpec(P, Q, G, new byte[20], 2),
            () -> new CapiDssParameterSpec(P, Q, G, null, 1)),
        List.of(
            () -> new CapiHmacParameterSpec(AlgId.CALG_MD5),
            () -> new CapiHmacParameterSpec(AlgId.CALG_SHA1)),
        List.of(
            () -> new CapiImportKeySpec(new RSAPublicKeySpec(P, Q), 1),
            () -> new CapiImportKeySpec(new RSAPublicKeySpec(P, Q), 0),
            () -> new CapiImportKeySpec(new RSAPublicKeySpec(P, G), 1),
            () -> new CapiImportKeySpec(new RSAPrivateKeySpec(P, Q), 1)),
        List.of(
            () -> CapiKeyAgreementParameterSpec.builder().peerBlob(BYTES).build(),
            () -> CapiKeyAgreementParameterSpec.builder().build(),
            () -> CapiKeyAgreementParameterSpec.builder().peerBlob(BYTES).keyLength(40).build(),
            () ->
                CapiKeyAgreementParameterSpec.builder()
                    .peerBlob(BYTES)
                    .rule(AgreedKeyRule.BE_PREFIX)
                    .build()),
        List.of(() -> new CapiKeyBlobSpec(BYTES), () -> new CapiKeyBlobSpec(BYTES, 1)),
        List.of(() -> new CapiKeyBlobVer3Spec(BYTES), () -> new CapiKeyBlobVer3Spec(new byte[4])),
        List.of(() -> new CapiKeyGenParameterSpec(1), () -> new CapiKeyGenParameterSpec(0)),
        List.of(
            () -> new CapiKeyPairEntry(PAIR),
            () -> new CapiKeyPairEntry(new KeyPair(pair().getPublic(), PAIR.getPrivate()))),
        List.of(
            () -> new CapiPublicKeyTokenSpec(new byte[8]),
            () -> new CapiPublicKeyTokenSpec(new byte[] {1, 0, 0, 0, 0, 0, 0, 0})),
        List.of(
            () -> new CapiPvkParameterSpec(PvkProtection.STRONG),
            () -> new CapiPvkParameterSpec(PvkProtection.WEAK),
            () -> new CapiPvkParameterSpec(PvkProtection.STRONG, 1)),
        List.of(
            () -> new CapiPvkSpec(BYTES, SECRET.toCharArray(), 0),
            () -> new CapiPvkSpec(BYTES),
            () -> new CapiPvkSpec(BYTES, SECRET.toCharArray(), 1)),
        List.of(() -> schannel(128).build(), () -> schannel(40).build()),
        List.of(
            () -> new CapiSignatureParameterSpec(AlgId.CALG_MD5),
            () -> new CapiSignatureParameterSpec(1)),
        List.of(() -> new CapiSnkSpec(BYTES), () -> new CapiSnkSpec(BYTES, 1)),
        List.of(
            () -> new CapiTls1PrfParameterSpec(BYTES, 4),
            () -> new CapiTls1PrfParameterSpec(BYTES, 5)),
        List.of(() -> new CapiWrapParameterSpec(1, BYTES), () -> new CapiWrapParameterSpec(1)),
        List.of(() -> new CapiXmlKeySpec(BYTES), () -> new CapiXmlKeySpec(BYTES, 1)),
        List.of(
            () -> PfxProtection.of(PfxProtection.Encryption.AES256_SHA256),
            () -> PfxProtection.of(PfxProtection.Encryption.AES256_SHA256).withoutMac()));
  }

  private static CapiDeriveKeySpec.Builder derive() {
    return CapiDeriveKeySpec.builder().hash(AlgId.CALG_MD5);
  }

  @TestFactory
  Stream<DynamicTest> spec_isEqualByItsContent() {
    return specs().stream()
        .map(makers -> {
          Object spec = makers.get(0).get();
          return DynamicTest.dynamicTest(
              spec.getClass().getSimpleName(),
              () -> {
                assertThat(spec).isEqualTo(makers.get(0).get());
                assertThat(spec).hasSameHashCodeAs(makers.get(0).get());
                for (Supplier<Object> other : makers.subList(1, makers.size())) {
                  assertThat(spec).isNotEqualTo(other.get());
                }
                assertThat(spec).isNotEqualTo(null).isNotEqualTo("text");
              });
        });
  }

  @TestFactory
  Stream<DynamicTest> text_namesTheClassAndNoSecret() {
    return specs().stream()
        .map(makers -> makers.get(0).get())
        .map(spec ->
            DynamicTest.dynamicTest(
                spec.getClass().getSimpleName(),
                () -> {
                  if (!(spec instanceof CapiPublicKeyTokenSpec || spec instanceof PfxProtection)) {
                    assertThat(spec.toString()).startsWith(spec.getClass().getSimpleName() + "[");
                  }
                  assertThat(spec.toString())
                      .doesNotContain(SECRET)
                      .doesNotContain(java.util.HexFormat.of().formatHex(BYTES))
                      .doesNotContain(java.util.Arrays.toString(BYTES));
                }));
  }

  @Test
  void destroyedSpec_equalsOnlyItself() {
    CapiDeriveKeySpec spec = derive().data(BYTES).build();
    CapiDeriveKeySpec same = derive().data(BYTES).build();
    spec.destroy();
    same.destroy();

    assertThat(spec).isEqualTo(spec).isNotEqualTo(same);
  }

  @Test
  void everySpecClass_isTested() throws Exception {
    Set<String> tested = new HashSet<>();
    specs().forEach(makers -> tested.add(makers.get(0).get().getClass().getSimpleName()));
    // A ProtectionParameter has no equals, and so its owner has none.
    tested.add("CapiLoadStoreParameter");

    assertThat(tested).containsAll(specClasses());
  }

  private static Set<String> specClasses() throws Exception {
    Set<String> names = new HashSet<>();
    Path classes =
        Path.of(CapiKeyBlobSpec.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("org/capijca/spec");
    try (Stream<Path> files = java.nio.file.Files.list(classes)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("Capi") && name.endsWith(".class") && !name.contains("$")) {
          Class<?> type = Class.forName("org.capijca.spec." + name.substring(0, name.length() - 6));
          if (AlgorithmParameterSpec.class.isAssignableFrom(type)
              || KeySpec.class.isAssignableFrom(type)
              || java.security.KeyStore.Entry.class.isAssignableFrom(type)
              || java.security.KeyStore.LoadStoreParameter.class.isAssignableFrom(type)) {
            names.add(type.getSimpleName());
          }
        }
      }
    }
    assertThat(names).hasSizeGreaterThan(15);
    return names;
  }

  @Test
  void loadStoreParameter_showsNoPassword() {
    assertThat(
            CapiLoadStoreParameter.builder()
                .password(SECRET.toCharArray())
                .importFlags(KeyFlag.CRYPT_EXPORTABLE)
                .build())
        .hasToString("CapiLoadStoreParameter[[CRYPT_EXPORTABLE], with a password]");
  }
}

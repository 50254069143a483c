// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.InvalidParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.attacks.SecurityProperty;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiSignatureParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Security property disables. */
@Tag("unit")
@ResourceLock(DisabledAlgorithms.PROPERTY)
@SuppressWarnings("try") // a resource resets the property
class DisabledAlgorithmsTest {
  private final Provider provider = new CapiProvider();

  static SecurityProperty disabled(String text) {
    return new SecurityProperty(DisabledAlgorithms.PROPERTY, text);
  }

  interface Call {
    void run() throws Exception;
  }

  static void assertRefused(Call call, Class<? extends Exception> type) {
    assertThatThrownBy(call::run)
        .isInstanceOf(type)
        .hasStackTraceContaining("disabled by the Security property " + DisabledAlgorithms.PROPERTY)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_PERM));
  }

  private SecretKey key(String algorithm, int bits) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance(algorithm, provider);
    generator.init(
        CapiKeyGenParameterSpec.builder().keyLength(bits).flags(KeyFlag.CRYPT_EXPORTABLE).build());
    return generator.generateKey();
  }

  private KeyPair pair(String algorithm, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(
        CapiKeyGenParameterSpec.builder().keyLength(bits).flags(KeyFlag.CRYPT_EXPORTABLE).build());
    return generator.generateKeyPair();
  }

  @ParameterizedTest
  @CsvSource({
    "RC4, CALG_RC4, true",
    "rc4, CALG_RC4, true",
    "ARCFOUR, CALG_RC4, true",
    "ARCFOUR, ARCFOUR, true",
    "CALG_RC4, CALG_RC4, true",
    "'MD2, RC4', CALG_RC4, true",
    "RC2, CALG_RC4, false",
    "DES, CALG_DES, true",
    "DES, CALG_3DES, false",
    "CALG_3DES_112, CALG_3DES, false",
    "SHA1, CALG_SHA1, true",
    "SHA-1, CALG_SHA1, true",
    "SHA, CALG_SHA1, true",
    "SHA-1, CALG_SHA_256, false",
    "MD5, CALG_MD5withCALG_RSA_SIGN, true",
    "RSA, CALG_MD5withCALG_RSA_SIGN, false",
    "CALG_RSA_SIGN, CALG_MD5withCALG_RSA_SIGN, true",
    "RSA, SHA1withRSA, true",
    "SHA1, HmacSHA1, true",
    "SHA-256, HmacSHA256, true",
    "SHA-256, CALG_SHA_256withCALG_RSA_SIGN, true",
    "DES, DES/CBC/PKCS5Padding, true",
    "MD5withRSA, CALG_MD5withCALG_RSA_SIGN, true",
    "md5WithRsa, CALG_MD5withCALG_RSA_KEYX, true",
    "MD5withRSA, SHA1withRSA, false",
    "MD5withRSA, CALG_MD5, false",
    "SHA-1withRSA, SHA1withRSA, true",
    "CALG_SHA_256withCALG_RSA_SIGN, SHA256withRSA, true",
    "SHA256withRSA, SHA256withRSAandMGF1, false",
    "SHA1withDSA, CALG_SHA1withCALG_DSS_SIGN, true",
    "SHA1withDSA, SHA1withDSAinP1363Format, true",
    "RC4 keySize < 128, CALG_RC4, false",
  })
  void names_disableServices(String text, String service, boolean expected) {
    try (SecurityProperty property = disabled(text)) {
      assertThat(DisabledAlgorithms.contain(service)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RC4 keySize < 128, CALG_RC4, 40, true",
    "RC4 keySize < 128, CALG_RC4, 128, false",
    "RC4 keySize <= 128, CALG_RC4, 128, true",
    "RC4 keySize == 56, CALG_RC4, 56, true",
    "RC4 keySize != 56, CALG_RC4, 56, false",
    "RC4 keySize >= 128, CALG_RC4, 128, true",
    "RC4 keySize > 128, CALG_RC4, 128, false",
    "RC4 KeySize>40&keySize<128, CALG_RC4, 40, false",
    "RC4 KeySize>40&keySize<128, CALG_RC4, 56, true",
    "'RC4 keySize < 56, RC4 keySize > 64', CALG_RC4, 128, true",
    "DES keySize <= 56, CALG_DES, 64, true",
    "DES keySize > 56, CALG_DES, 64, false",
    "DESede, CALG_3DES, 192, true",
    "TripleDES, CALG_3DES_112, 128, true",
    "RSA, CALG_RSA_SIGN, 2048, true",
    "CALG_RSA_KEYX, CALG_RSA_SIGN, 2048, false",
    "DESede keySize < 168, CALG_3DES_112, 128, true",
    "DESede keySize < 168, CALG_3DES, 192, false",
    "RSA keySize < 1024, CALG_RSA_KEYX, 512, true",
    "RSA keySize < 1024, CALG_RSA_SIGN, 1024, false",
  })
  void keySizes_areCompared(String text, AlgId algId, int bits, boolean expected) {
    AlgorithmRow row =
        AlgorithmTable.row(Csp.MS_ENH_RSA_AES_PROV, algId, AlgorithmRow.class).orElseThrow();
    try (SecurityProperty property = disabled(text)) {
      assertThat(DisabledAlgorithms.contain(row, bits)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RC4,",
        ",",
        "RC4 keySize",
        "RC4 keySize < ",
        "RC4 keySize << 5",
        "RC4 keySize < x",
        "RC4 keySize < 9999999",
        "RC4 size < 5",
        "RC4 keySize < 5 &",
        "RC4 denyAfter 2020-01-01",
        "RC4 RC2",
        "MD5withRSA keySize < 1024",
        "include jdk.disabled.namedCurves",
        "RC4; RC2"
      })
  void malformedText_refusesEverything(String text) {
    try (SecurityProperty property = disabled(text)) {
      for (String service : new String[] {"CALG_AES_256", "CALG_RC4"}) {
        assertThatThrownBy(() -> KeyGenerator.getInstance(service, provider))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("of the Security property " + DisabledAlgorithms.PROPERTY)
            .satisfies(
                e -> assertThat(CapiError.of(e)).contains(CapiError.ERROR_INVALID_PARAMETER));
      }
    }
  }

  @Test
  void emptyText_disablesNothing() {
    try (SecurityProperty property = disabled(" ")) {
      assertThatCode(() -> key("CALG_RC4", 40)).doesNotThrowAnyException();
    }
  }

  @Test
  void disabledSessionKeys_areNeitherMadeNorUsed() throws Exception {
    SecretKey weak = key("CALG_RC4", 40);
    SecretKeyFactory factory = SecretKeyFactory.getInstance("CALG_RC4", provider);
    CapiKeyBlobSpec blob = (CapiKeyBlobSpec) factory.getKeySpec(weak, CapiKeyBlobSpec.class);
    CapiDeriveKeySpec derivation =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_SHA1)
            .data(new byte[] {1})
            .keyLength(40)
            .build();
    KeyGenerator generator = KeyGenerator.getInstance("CALG_RC4", provider);
    KeyPair exchange = pair("AT_KEYEXCHANGE", 1024);
    Cipher wrapping = Cipher.getInstance("SIMPLEBLOB", provider);
    wrapping.init(Cipher.WRAP_MODE, exchange.getPublic());
    byte[] wrapped = wrapping.wrap(weak);
    Cipher unwrapping = Cipher.getInstance("SIMPLEBLOB", provider);
    unwrapping.init(Cipher.UNWRAP_MODE, exchange.getPrivate());
    Cipher cipher = Cipher.getInstance("CALG_RC4", provider);
    MessageDigest hash = MessageDigest.getInstance("CALG_SHA1", provider);
    Mac mac = Mac.getInstance("CALG_HMAC", provider);

    try (SecurityProperty property = disabled("RC4 keySize < 128")) {
      assertRefused(() -> generator.init(40), InvalidParameterException.class);
      assertRefused(
          () -> generator.init(CapiKeyGenParameterSpec.builder().keyLength(40).build()),
          InvalidAlgorithmParameterException.class);
      assertRefused(() -> factory.generateSecret(derivation), InvalidKeySpecException.class);
      assertRefused(() -> factory.generateSecret(blob), InvalidKeySpecException.class);
      assertRefused(() -> cipher.init(Cipher.ENCRYPT_MODE, weak), InvalidKeyException.class);
      assertRefused(
          () -> mac.init(weak, new CapiHmacParameterSpec(AlgId.CALG_SHA1)),
          InvalidKeyException.class);
      assertThat(key("CALG_RC4", 128)).isInstanceOf(CapiSecretKey.class);
      SecretKey unwrapped = (SecretKey) unwrapping.unwrap(wrapped, "RC4", Cipher.SECRET_KEY);
      assertRefused(() -> cipher.init(Cipher.DECRYPT_MODE, unwrapped), InvalidKeyException.class);
    }
    try (SecurityProperty property = disabled("RC4")) {
      assertRefused(
          () -> unwrapping.unwrap(wrapped, "RC4", Cipher.SECRET_KEY), InvalidKeyException.class);
      assertRefused(() -> Cipher.getInstance("CALG_RC4", provider), NoSuchAlgorithmException.class);
    }
    cipher.init(Cipher.ENCRYPT_MODE, weak);
    assertThat(hash.digest()).hasSize(20);
  }

  @Test
  void disabledKeyPairs_areNeitherMadeNorUsed() throws Exception {
    KeyPair weak = pair("AT_KEYEXCHANGE", 512);
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_KEYX", provider);
    CapiKeyBlobSpec privateBlob = factory.getKeySpec(weak.getPrivate(), CapiKeyBlobSpec.class);
    CapiKeyBlobSpec publicBlob = factory.getKeySpec(weak.getPublic(), CapiKeyBlobSpec.class);
    Signature signature = Signature.getInstance("CALG_SHA1withCALG_RSA_KEYX", provider);
    Cipher rsa = Cipher.getInstance("CALG_RSA_KEYX", provider);

    try (SecurityProperty property = disabled("RSA keySize < 1024")) {
      assertRefused(() -> pair("AT_KEYEXCHANGE", 512), InvalidAlgorithmParameterException.class);
      assertRefused(() -> factory.generatePrivate(privateBlob), InvalidKeySpecException.class);
      assertRefused(() -> factory.generatePublic(publicBlob), InvalidKeySpecException.class);
      assertRefused(() -> signature.initSign(weak.getPrivate()), InvalidKeyException.class);
      assertRefused(() -> signature.initVerify(weak.getPublic()), InvalidKeyException.class);
      assertRefused(
          () -> rsa.init(Cipher.ENCRYPT_MODE, weak.getPublic()), InvalidKeyException.class);
      assertRefused(
          () -> rsa.init(Cipher.DECRYPT_MODE, weak.getPrivate()), InvalidKeyException.class);
      assertThat(pair("AT_KEYEXCHANGE", 1024)).isNotNull();
    }
    signature.initSign(weak.getPrivate());
  }

  @Test
  void disabledHashes_areNotUsedInAnyRole() throws Exception {
    SecretKey key = key("CALG_RC2", 128);
    SecretKeyFactory factory = SecretKeyFactory.getInstance("CALG_RC2", provider);
    CapiDeriveKeySpec derivation =
        CapiDeriveKeySpec.builder().hash(AlgId.CALG_MD5).data(new byte[] {1}).build();
    Mac mac = Mac.getInstance("CALG_HMAC", provider);
    Signature finished = Signature.getInstance("CALG_RSA_SIGN", provider);

    try (SecurityProperty property = disabled("MD5")) {
      assertRefused(
          () -> MessageDigest.getInstance("CALG_MD5", provider), NoSuchAlgorithmException.class);
      assertRefused(() -> factory.generateSecret(derivation), InvalidKeySpecException.class);
      assertRefused(
          () -> mac.init(key, new CapiHmacParameterSpec(AlgId.CALG_MD5)),
          InvalidAlgorithmParameterException.class);
      assertRefused(
          () -> Signature.getInstance("CALG_MD5withCALG_RSA_SIGN", provider),
          NoSuchAlgorithmException.class);
      assertRefused(
          () -> finished.setParameter(new CapiSignatureParameterSpec(AlgId.CALG_MD5)),
          InvalidAlgorithmParameterException.class);
    }
  }
}

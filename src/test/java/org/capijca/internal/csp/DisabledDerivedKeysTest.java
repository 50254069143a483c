// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.internal.csp.DisabledAlgorithmsTest.assertRefused;
import static org.capijca.internal.csp.DisabledAlgorithmsTest.disabled;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.attacks.SecurityProperty;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.AgreedKeyRule;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiKeyAgreementParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiSchannelKeySpec;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Security property disables of Diffie-Hellman and of the SChannel CSPs. */
@Tag("unit")
@ResourceLock(DisabledAlgorithms.PROPERTY)
@SuppressWarnings("try") // a resource resets the property
class DisabledDerivedKeysTest {
  private static final Csp SCHANNEL = Csp.MS_DEF_RSA_SCHANNEL_PROV;

  private final CapiProvider provider = new CapiProvider();
  private final CapiProvider schannel = new CapiProvider().configure(SCHANNEL.name());

  private KeyPair pair(String algorithm) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16 | 1));
    return generator.generateKeyPair();
  }

  private KeyAgreement agreement(String algorithm, KeyPair pair, int bits, AgreedKeyRule rule)
      throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance(algorithm, provider);
    agreement.init(
        pair.getPrivate(),
        CapiKeyAgreementParameterSpec.builder().keyLength(bits).rule(rule).build());
    agreement.doPhase(pair.getPublic(), true);
    return agreement;
  }

  @ParameterizedTest
  @EnumSource(AgreedKeyRule.class)
  void agreedKeys_ofDisabledLengthAreRefused(AgreedKeyRule rule) throws Exception {
    KeyPair pair = pair("CALG_DH_EPHEM");
    KeyAgreement agreement = agreement("CALG_DH_EPHEM", pair, 40, rule);
    try (SecurityProperty property = disabled("RC4 keySize < 128")) {
      assertRefused(() -> agreement.generateSecret("CALG_RC4"), InvalidKeyException.class);

      KeyAgreement longer = agreement("CALG_DH_EPHEM", pair, 128, rule);
      assertThat(longer.generateSecret("CALG_RC4").getEncoded()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"RC4", "ARCFOUR", "CALG_RC4"})
  void agreedKeys_ofDisabledAlgorithmAreRefused(String name) throws Exception {
    KeyPair pair = pair("CALG_DH_SF");
    KeyAgreement agreement = agreement("CALG_DH_SF", pair, 0, AgreedKeyRule.LE_PREFIX);
    try (SecurityProperty property = disabled(name)) {
      assertRefused(() -> agreement.generateSecret("CALG_RC4"), InvalidKeyException.class);
    }
    agreement.doPhase(pair.getPublic(), true);
    assertThat(agreement.generateSecret("CALG_RC4")).isInstanceOf(CapiSecretKey.class);
  }

  @Test
  void agreedKey_isNotUsedOnceItIsDisabled() throws Exception {
    KeyAgreement agreement =
        agreement("CALG_DH_SF", pair("CALG_DH_SF"), 40, AgreedKeyRule.LE_PREFIX);
    SecretKey key = agreement.generateSecret("CALG_RC4");
    Cipher cipher = Cipher.getInstance("CALG_RC4", provider);
    Mac mac = Mac.getInstance("CALG_HMAC", provider);
    try (SecurityProperty property = disabled("RC4 keySize < 128")) {
      assertRefused(() -> cipher.init(Cipher.ENCRYPT_MODE, key), InvalidKeyException.class);
      assertRefused(
          () -> mac.init(key, new CapiHmacParameterSpec(AlgId.CALG_SHA1)),
          InvalidKeyException.class);
    }
    cipher.init(Cipher.ENCRYPT_MODE, key);
  }

  @ParameterizedTest
  @CsvSource({"CALG_DH_SF, DH keySize < 1024", "CALG_DH_EPHEM, DiffieHellman keySize == 512"})
  void diffieHellmanKeys_ofDisabledLengthAreRefused(String algorithm, String text)
      throws Exception {
    KeyPair pair = pair(algorithm);
    KeyFactory factory = KeyFactory.getInstance(algorithm, provider);
    CapiKeyBlobSpec privateBlob = factory.getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class);
    CapiKeyBlobSpec publicBlob = factory.getKeySpec(pair.getPublic(), CapiKeyBlobSpec.class);
    KeyAgreement agreement = KeyAgreement.getInstance(algorithm, provider);
    KeyAgreement begun = KeyAgreement.getInstance(algorithm, provider);
    begun.init(pair.getPrivate());
    CapiKeyAgreementParameterSpec withPeer =
        CapiKeyAgreementParameterSpec.builder().peerBlob(publicBlob.getEncoded()).build();

    try (SecurityProperty property = disabled(text)) {
      assertRefused(() -> pair(algorithm), InvalidAlgorithmParameterException.class);
      assertRefused(() -> factory.generatePrivate(privateBlob), InvalidKeySpecException.class);
      assertRefused(() -> factory.generatePublic(publicBlob), InvalidKeySpecException.class);
      assertRefused(() -> agreement.init(pair.getPrivate()), InvalidKeyException.class);
      assertRefused(() -> agreement.init(pair.getPrivate(), withPeer), InvalidKeyException.class);
      assertRefused(() -> begun.doPhase(pair.getPublic(), true), InvalidKeyException.class);
    }
    begun.doPhase(pair.getPublic(), true);
    assertThat(begun.generateSecret()).hasSize(64);
  }

  private CapiSchannelKeySpec.Builder connection(AlgId master) {
    return CapiSchannelKeySpec.builder(PlainKeys.key(SCHANNEL, master, new byte[48]))
        .clientRandom(new byte[32])
        .serverRandom(new byte[32])
        .encryption(AlgId.CALG_RC4, 40)
        .mac(AlgId.CALG_MD5, 128);
  }

  private SecretKey derive(String algorithm, CapiSchannelKeySpec spec)
      throws GeneralSecurityException {
    return SecretKeyFactory.getInstance(algorithm, schannel).generateSecret(spec);
  }

  @ParameterizedTest
  @EnumSource(
      value = AlgId.class,
      names = {"CALG_SSL3_MASTER", "CALG_TLS1_MASTER"})
  void schannelKeys_withDisabledCipherOrHashAreRefused(AlgId master) throws Exception {
    CapiSchannelKeySpec weak = connection(master).build();
    CapiSchannelKeySpec strong =
        connection(master).encryption(AlgId.CALG_RC4, 128).mac(AlgId.CALG_SHA1, 160).build();
    for (String text : new String[] {"RC4 keySize < 128", "CALG_MD5", "MD5"}) {
      try (SecurityProperty property = disabled(text)) {
        for (String algorithm : new String[] {"CALG_SCHANNEL_ENC_KEY", "CALG_SCHANNEL_MAC_KEY"}) {
          assertRefused(() -> derive(algorithm, weak), InvalidKeySpecException.class);
          assertThat(derive(algorithm, strong)).isInstanceOf(CapiSecretKey.class);
        }
      }
    }
    for (String text : new String[] {"RC4", "RC4 keySize == 128", "SHA1"}) {
      try (SecurityProperty property = disabled(text)) {
        assertRefused(() -> derive("CALG_SCHANNEL_ENC_KEY", strong), InvalidKeySpecException.class);
      }
    }
  }

  @Test
  void schannelSecrets_areNotUsedIfDisabled() throws Exception {
    CapiSchannelKeySpec spec = connection(AlgId.CALG_TLS1_MASTER).build();
    SecretKeyFactory factory = SecretKeyFactory.getInstance("CALG_SCHANNEL_ENC_KEY", schannel);
    SecretKey key = derive("CALG_SCHANNEL_ENC_KEY", spec);
    Cipher cipher = Cipher.getInstance("CALG_RC4", schannel);
    try (SecurityProperty property = disabled("CALG_TLS1_MASTER")) {
      assertRefused(() -> factory.generateSecret(spec), InvalidKeySpecException.class);
      assertRefused(() -> derive("CALG_SCHANNEL_MASTER_HASH", spec), InvalidKeySpecException.class);
    }
    try (SecurityProperty property = disabled("CALG_SCHANNEL_ENC_KEY")) {
      assertRefused(() -> derive("CALG_SCHANNEL_ENC_KEY", spec), NoSuchAlgorithmException.class);
    }
    try (SecurityProperty property = disabled("RC4 keySize < 128")) {
      assertRefused(() -> cipher.init(Cipher.ENCRYPT_MODE, key), InvalidKeyException.class);
    }
    cipher.init(Cipher.ENCRYPT_MODE, key);
  }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.RC2ParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the provider is named, it takes the keys that are shown to it; where it is not, it takes
 * its own only, even if it comes first.
 */
@Tag("laws")
@Isolated("the provider is installed for the whole process")
class NamedProviderTest {
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final byte[] MESSAGE = new byte[20];

  @Test
  void standardNames_takeNoForeignKeyWhereNoProviderIsNamed() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
    generator.initialize(1024);
    KeyPair pair = generator.generateKeyPair();
    SecretKey aes = new SecretKeySpec(new byte[16], "AES");
    Security.insertProviderAt(PROVIDER, 1);
    try {
      for (String name : List.of("SHA1withRSA", "SHA256withRSA", "SHA512withRSA")) {
        Signature signature = Signature.getInstance(name);
        signature.initSign(pair.getPrivate());
        signature.update(MESSAGE);
        byte[] value = signature.sign();
        assertThat(signature.getProvider().getName()).as(name).isNotEqualTo(CapiProvider.NAME);
        Signature verifier = Signature.getInstance(name);
        verifier.initVerify(pair.getPublic());
        verifier.update(MESSAGE);
        assertThat(verifier.verify(value)).isTrue();
        assertThat(verifier.getProvider().getName()).as(name).isNotEqualTo(CapiProvider.NAME);
      }
      for (String name : List.of("RSA", "RSA/ECB/OAEPWithSHA-256AndMGF1Padding")) {
        Cipher cipher = Cipher.getInstance(name);
        cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
        assertThat(cipher.getProvider().getName()).as(name).isNotEqualTo(CapiProvider.NAME);
      }
      for (String name :
          List.of("AES/CBC/PKCS5Padding", "AES/GCM/NoPadding", "AES/CTR/NoPadding")) {
        Cipher cipher = Cipher.getInstance(name);
        cipher.init(Cipher.ENCRYPT_MODE, aes);
        assertThat(cipher.getProvider().getName()).as(name).isNotEqualTo(CapiProvider.NAME);
      }
    } finally {
      Security.removeProvider(CapiProvider.NAME);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_DH_SF", "DiffieHellman"})
  void peersKeyOfEveryForm_isAgreedWith(String name) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_DH_SF", PROVIDER);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16));
    KeyPair own = generator.generateKeyPair();
    CapiKeyGenParameterSpec group =
        CapiKeyGenParameterSpec.builder()
            .keyLength(512)
            .domainParameters(((javax.crypto.interfaces.DHPublicKey) own.getPublic()).getParams())
            .build();
    generator.initialize(group);
    KeyPair peer = generator.generateKeyPair();
    KeyAgreement other = KeyAgreement.getInstance(name, PROVIDER);
    other.init(peer.getPrivate());
    other.doPhase(own.getPublic(), true);
    byte[] expected = other.generateSecret();
    PublicKey foreign =
        KeyFactory.getInstance("DH")
            .generatePublic(new X509EncodedKeySpec(peer.getPublic().getEncoded()));
    for (PublicKey key :
        List.of(foreign, ForeignForms.numbersOnly(foreign), ForeignForms.encodingOnly(foreign))) {
      KeyAgreement agreement = KeyAgreement.getInstance(name, PROVIDER);
      agreement.init(own.getPrivate());
      agreement.doPhase(key, true);
      assertThat(agreement.generateSecret()).as("%s", key.getClass()).isEqualTo(expected);
    }
    KeyAgreement agreement = KeyAgreement.getInstance(name, PROVIDER);
    agreement.init(own.getPrivate());
    assertThatThrownBy(() -> agreement.doPhase(ForeignForms.hiddenPublic("DH"), true))
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY));
  }

  /** Foreign session keys mean under standard names what they mean to the JDK. */
  @ParameterizedTest
  @CsvSource({
    "AES/CBC/PKCS5Padding, AES, 16",
    "AES/CBC/PKCS5Padding, AES, 32",
    "AES/ECB/NoPadding, AES, 24",
    "DES/CBC/PKCS5Padding, DES, 8",
    "DESede/CBC/PKCS5Padding, DESede, 24",
    "RC2/CBC/PKCS5Padding, RC2, 5",
    "RC2/CBC/PKCS5Padding, RC2, 16",
    "RC4, RC4, 5",
    "RC4, RC4, 16"
  })
  void foreignSessionKey_encryptsAsInTheJdk(String transformation, String name, int length)
      throws Exception {
    byte[] value = new byte[length];
    new java.util.Random(length).nextBytes(value);
    SecretKey key = new SecretKeySpec(value, name);
    byte[] message = new byte[32];
    byte[] iv = new byte[name.equals("AES") ? 16 : 8];
    AlgorithmParameterSpec params = transformation.contains("CBC") ? new IvParameterSpec(iv) : null;
    Cipher jdk = Cipher.getInstance(transformation, "SunJCE");
    Cipher ours = Cipher.getInstance(transformation, PROVIDER);
    jdk.init(Cipher.ENCRYPT_MODE, key, params);
    ours.init(Cipher.ENCRYPT_MODE, key, params);
    assertThat(ours.doFinal(message)).isEqualTo(jdk.doFinal(message));
    assertThatThrownBy(
            () -> ours.init(Cipher.ENCRYPT_MODE, ForeignForms.hiddenSecret(name), params))
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY));
  }

  @Test
  void parametersByNameAndObjectIdentifier_areThoseOfTheJdk() throws Exception {
    AlgorithmParameterSpec oaep =
        new OAEPParameterSpec(
            "SHA-512", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
    AlgorithmParameterSpec pss =
        new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 20, 1);
    IvParameterSpec iv8 = new IvParameterSpec(new byte[8]);
    IvParameterSpec iv16 = new IvParameterSpec(new byte[16]);
    Map<String, AlgorithmParameterSpec> names =
        Map.ofEntries(
            Map.entry("OAEP", oaep),
            Map.entry("1.2.840.113549.1.1.7", oaep),
            Map.entry("OID.1.2.840.113549.1.1.7", oaep),
            Map.entry("RSASSA-PSS", pss),
            Map.entry("PSS", pss),
            Map.entry("1.2.840.113549.1.1.10", pss),
            Map.entry("AES", iv16),
            Map.entry("2.16.840.1.101.3.4.1.2", iv16),
            Map.entry("2.16.840.1.101.3.4.1.22", iv16),
            Map.entry("2.16.840.1.101.3.4.1.42", iv16),
            Map.entry("DESede", iv8),
            Map.entry("1.2.840.113549.3.7", iv8),
            Map.entry("DES", iv8),
            Map.entry("1.3.14.3.2.7", iv8),
            Map.entry("RC2", new RC2ParameterSpec(128, new byte[8])),
            Map.entry("1.2.840.113549.3.2", new RC2ParameterSpec(40, new byte[8])));
    for (String name : names.keySet()) {
      AlgorithmParameters ours = AlgorithmParameters.getInstance(name, PROVIDER);
      ours.init(names.get(name));
      String standard =
          name.startsWith("OID.") || Character.isDigit(name.charAt(0)) ? named(name) : name;
      AlgorithmParameters jdk =
          AlgorithmParameters.getInstance(standard.equals("PSS") ? "RSASSA-PSS" : standard);
      jdk.init(names.get(name));
      assertThat(ours.getEncoded()).as(name).isEqualTo(jdk.getEncoded());
      AlgorithmParameters back = AlgorithmParameters.getInstance(name, PROVIDER);
      back.init(jdk.getEncoded());
      assertThat(back.getEncoded()).as(name).isEqualTo(jdk.getEncoded());
      assertThatThrownBy(
              () -> AlgorithmParameters.getInstance(name, PROVIDER).init(new byte[] {0x31, 0}))
          .as(name)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
    }
  }

  private static String named(String oid) {
    return Map.of(
            "1.2.840.113549.1.1.7", "OAEP",
            "1.2.840.113549.1.1.10", "RSASSA-PSS",
            "2.16.840.1.101.3.4.1.2", "AES",
            "2.16.840.1.101.3.4.1.22", "AES",
            "2.16.840.1.101.3.4.1.42", "AES",
            "1.2.840.113549.3.7", "DESede",
            "1.3.14.3.2.7", "DES",
            "1.2.840.113549.3.2", "RC2")
        .get(oid.replace("OID.", ""));
  }

  /** CMS names RSA ciphers by their object identifiers. */
  @Test
  void rsaCiphersByObjectIdentifier_areThoseOfPkcs1() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", PROVIDER);
    generator.initialize(new CapiKeyGenParameterSpec(1024 << 16));
    KeyPair pair = generator.generateKeyPair();
    PublicKey foreign =
        KeyFactory.getInstance("RSA")
            .generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded()));
    OAEPParameterSpec sha256 =
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
    for (Object[] each :
        new Object[][] {
          {"1.2.840.113549.1.1.1", "RSA/ECB/PKCS1Padding", null},
          {"1.2.840.113549.1.1.7", "RSA/ECB/OAEPPadding", null},
          {"1.2.840.113549.1.1.7", "RSA/ECB/OAEPPadding", sha256}
        }) {
      AlgorithmParameterSpec params = (AlgorithmParameterSpec) each[2];
      Cipher jdk = Cipher.getInstance((String) each[1], "SunJCE");
      jdk.init(Cipher.ENCRYPT_MODE, foreign, params);
      Cipher ours = Cipher.getInstance((String) each[0], PROVIDER);
      ours.init(Cipher.DECRYPT_MODE, pair.getPrivate(), params);
      assertThat(ours.doFinal(jdk.doFinal(MESSAGE))).as("%s", each[0]).isEqualTo(MESSAGE);
    }
  }
}
